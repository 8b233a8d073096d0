package org.lianxin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A program that lacks what a running case will need does not start, and says what it lacks. */
@ProgramTest
class WiringCheckTest {

  private static final String TASK =
      """
      <bpmn:userTask id="then" camunda:formRef="gone" camunda:formRefBinding="deployment"
          camunda:candidateGroups="TOWN_LEADER" />
      """;

  private static final String CALL =
      "<bpmn:serviceTask id=\"then\" camunda:delegateExpression=\"${goneBean}\" />";

  private static final String LOOP =
      """
      <bpmn:callActivity id="then" calledElement="writtenNotice">
        <bpmn:multiInstanceLoopCharacteristics camunda:collection="${goneUnits.of(units)}"
            camunda:elementVariable="unit" />
      </bpmn:callActivity>
      """;

  private static final String CALLED =
      """
      <bpmn:callActivity id="then" calledElement="goneProcess"
          camunda:calledElementBinding="deployment" />
      """;

  @Autowired ProcessEngine engine;
  @Autowired WiringCheck wiring;
  @Autowired ProcessFiles files;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatIsDeployedNowIsWired() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  private void check() {
    wiring.check(files.current());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "form, form gone of task then",
    "bean, bean goneBean",
    "bean of a loop, bean goneUnits",
    "process, process goneProcess"
  })
  void anOlderVersionWithARunningCaseThatNamesWhatIsGoneStopsTheStart(String what, String said) {
    try (var older = new WaitingProcess(engine, broken(what))) {
      older.start();
      assertThatThrownBy(this::check)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(older.key + " version 1: " + said);
    }
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"form", "bean", "bean of a loop", "process"})
  void anOlderVersionWithoutRunningCasesMayNameWhatIsGone(String what) {
    try (var older = new WaitingProcess(engine, broken(what))) {
      assertThatCode(this::check).as(older.key).doesNotThrowAnyException();
    }
  }

  @Test
  void whatIsDeployedNowMustBeWiredThoughNothingRunsYet() {
    try (var current = new WaitingProcess(engine, CALL)) {
      assertThatThrownBy(() -> wiring.check(current.deployment()))
          .hasMessageContaining("bean goneBean");
    }
  }

  /** A role can only be taken out of the program after the process was deployed: so here. */
  @Test
  void anOlderVersionWithARunningCaseThatNamesARoleThatIsGoneStopsTheStart() {
    try (var older = new WaitingProcess(engine, TASK)) {
      older.start();
      transaction.executeWithoutResult(status -> replace(older, "TOWN_LEADER", "TOWN_PREFECT"));
      assertThatThrownBy(this::check).hasMessageContaining("group TOWN_PREFECT of task then");
    }
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    try (var one = new WaitingProcess(engine, TASK);
        var other = new WaitingProcess(engine, CALL)) {
      one.start();
      other.start();
      assertThatThrownBy(this::check)
          .hasMessageContaining("form gone")
          .hasMessageContaining("bean goneBean");
    }
  }

  private static String broken(String what) {
    return switch (what) {
      case "form" -> TASK;
      case "bean" -> CALL;
      case "bean of a loop" -> LOOP;
      default -> CALLED;
    };
  }

  private void replace(WaitingProcess process, String text, String by) {
    var bytes =
        jdbc.sql("SELECT BYTES_ FROM ACT_GE_BYTEARRAY WHERE DEPLOYMENT_ID_ = ? AND NAME_ = ?")
            .params(process.deployment(), process.file())
            .query(byte[].class)
            .single();
    var changed = new String(bytes, StandardCharsets.UTF_8).replace(text, by);
    var rows =
        jdbc.sql("UPDATE ACT_GE_BYTEARRAY SET BYTES_ = ? WHERE DEPLOYMENT_ID_ = ? AND NAME_ = ?")
            .params(changed.getBytes(StandardCharsets.UTF_8), process.deployment(), process.file())
            .update();
    assertThat(rows).isEqualTo(1);
  }
}

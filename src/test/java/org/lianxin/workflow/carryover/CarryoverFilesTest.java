package org.lianxin.workflow.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

/**
 * Whatever has been released can be carried to what lies in {@code bpmn/} now. Small faults planted
 * in a process and its steps show that the linter sees each.
 */
class CarryoverFilesTest {

  private static final File BPMN = new File("bpmn");
  private static final File RELEASED = new File("src/test/resources/released");

  static Stream<String> processes() {
    return named(BPMN, ".bpmn").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("processes")
  void everyReleasedVersionHasAWayToThePresentOne(String process) {
    var now = model(new File(BPMN, process + ".bpmn"));
    assertThat(new CarryoverLinter(now, steps(process)).findings(released(process))).isEmpty();
  }

  /** Else its cases would have nowhere to go. */
  @Test
  void noReleasedProcessIsMissing() {
    for (var release : RELEASED.listFiles()) {
      assertThat(named(BPMN, ".bpmn")).containsAll(named(new File(release, "bpmn"), ".bpmn"));
    }
  }

  @Test
  void whoCallsAProcessOfAnotherVersionIsOfAnotherVersionToo() {
    var now = models(BPMN);
    for (var release : RELEASED.listFiles()) {
      assertThat(CarryoverLinter.callersLeftBehind(models(new File(release, "bpmn")), now))
          .isEmpty();
    }
    var before = models(new File(RELEASED, "1/bpmn"));
    var planted = models(new File(RELEASED, "1/bpmn"));
    planted.stream()
        .map(CarryoverLinter::process)
        .filter(process -> process.getId().equals("departmentHandling"))
        .forEach(process -> process.setCamundaVersionTag("2"));
    assertThat(CarryoverLinter.callersLeftBehind(before, planted))
        .containsExactly("handling calls a process that has changed");
  }

  @Test
  void everyCarryoverBelongsToAProcess() {
    assertThat(named(BPMN, ".bpmn")).containsAll(named(BPMN, ".carryover.yml"));
  }

  @Test
  void thereIsAReleaseToCompareWith() {
    assertThat(released("agencyPetition")).isNotEmpty();
  }

  // ---- planted faults -----------------------------------------------------------------------

  /**
   * Version 2 as planted, the steps to it, and the words by which the linter must name the fault.
   */
  private record Fault(
      String sentence, Consumer<BpmnModelInstance> planting, String steps, String finding) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  private static final String SAME = "{from: '1', to: '2'}";

  private static Stream<Fault> faults() {
    return Stream.of(
        new Fault("no step", m -> {}, "", "has no carryover from version 1"),
        new Fault(
            "a step that stops short",
            m -> CarryoverLinter.process(m).setCamundaVersionTag("3"),
            SAME,
            "the step from 1 leads nowhere"),
        new Fault(
            "a changed process of the same version",
            m -> {
              CarryoverLinter.process(m).setCamundaVersionTag("1");
              m.<UserTask>getModelElementById("instruct").setName("批示");
            },
            "",
            "has changed and is still version 1"),
        new Fault(
            "a task that has disappeared",
            m -> rename(m, "instruct", "order"),
            SAME,
            "instruct becomes instruct, which is not there"),
        new Fault(
            "a task mapped to what is not there",
            m -> {},
            "{from: '1', to: '2', map: {instruct: order}}",
            "instruct becomes order, which is not there"),
        new Fault(
            "a task mapped to a call",
            m -> {},
            "{from: '1', to: '2', map: {instruct: handling}}",
            "instruct is userTask and becomes callActivity"),
        new Fault(
            "two tasks mapped to one",
            m -> {},
            "{from: '1', to: '2', map: {instruct: signOpinion}}",
            "signOpinion is become by two"),
        new Fault(
            "a task that is mapped and was never there",
            m -> {},
            "{from: '1', to: '2', map: {instrcut: instruct}}",
            "version 1 has no instrcut"),
        new Fault(
            "a task gone for what is not there",
            m -> {},
            "{from: '1', to: '2', gone: {instruct: order}}",
            "instruct becomes order, which is not there"),
        new Fault(
            "a task gone for what nothing becomes",
            m -> rename(m, "signOpinion", "order"),
            "{from: '1', to: '2', gone: {instruct: order, signOpinion: deliver}}",
            "instruct gives way to order, which nothing becomes"),
        new Fault(
            "several copies that became one",
            m -> {
              var handling = m.<Activity>getModelElementById("handling");
              handling.removeChildElement(handling.getLoopCharacteristics());
            },
            SAME,
            "handling is callActivity beside each other and becomes callActivity"),
        new Fault(
            "a join that waits for less",
            m -> {
              var join = m.<ParallelGateway>getModelElementById("noticedAndDelivered");
              join.getIncoming().remove(join.getIncoming().iterator().next());
            },
            SAME,
            "noticedAndDelivered waits for more"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aPlantedFaultIsReported(Fault fault) {
    var before = model(new File(RELEASED, "1/bpmn/agencyPetition.bpmn"));
    var now = model(new File(RELEASED, "1/bpmn/agencyPetition.bpmn"));
    CarryoverLinter.process(now).setCamundaVersionTag("2");
    fault.planting.accept(now);
    assertThat(new CarryoverLinter(now, written(fault.steps)).findings(List.of(before)))
        .anyMatch(finding -> finding.startsWith(fault.finding));
  }

  @Test
  void whatIsMappedAndReplacedRightlyIsNoFault() {
    var before = model(new File(RELEASED, "1/bpmn/agencyPetition.bpmn"));
    var now = model(new File(RELEASED, "1/bpmn/agencyPetition.bpmn"));
    CarryoverLinter.process(now).setCamundaVersionTag("3");
    rename(now, "instruct", "order");
    rename(now, "reviewByChief", "approve");
    assertThat(
            new CarryoverLinter(
                    now,
                    written(
                        "{from: '2', to: '3', map: {command: order}},"
                            + "{from: '1', to: '2', map: {instruct: command},"
                            + " gone: {reviewByChief: settleOnSite}}"))
                .findings(List.of(before)))
        .isEmpty();
  }

  // ---- the file itself ----------------------------------------------------------------------

  @Test
  void aStepSaysWhatHasChangedAndNothingElse() {
    assertThat(
            written(
                "{from: '1', to: '2', map: {a: b}, gone: {c: d}, variables: {told: false, n: 2}}"))
        .containsExactly(
            new CarryoverStep(
                "1", "2", Map.of("a", "b"), Map.of("c", "d"), Map.of("told", false, "n", 2)));
    assertThat(written(SAME))
        .containsExactly(new CarryoverStep("1", "2", Map.of(), Map.of(), Map.of()));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{from: '1'}",
        "{from: 1, to: '2'}",
        "{from: '1', to: '2', moved: {a: b}}",
        "{from: '1', to: '2', map: {a: }}",
        "{from: '1', to: '2', map: [a]}",
        "{from: '1', to: '2', map: {a: b, a: c}}",
        "{from: '1', to: '2', map: {a: b}, gone: {a: c}}",
        "{from: '1', to: '2'}, {from: '1', to: '3'}",
        "from",
      })
  void aSlipOfThePenIsRefusedAndTheFileNamed(String step) {
    assertThatThrownBy(() -> written(step))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("planted.carryover.yml");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"", "steps:", "- from", "stages: []", "steps: []\nwhy: so", "{"})
  void aFileThatIsNoListOfStepsIsRefused(String content) {
    assertThatThrownBy(() -> CarryoverFile.read(file(content)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("planted.carryover.yml");
  }

  private static List<CarryoverStep> written(String steps) {
    return CarryoverFile.read(file("steps: [" + steps + "]"));
  }

  private static ByteArrayResource file(String content) {
    return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "planted.carryover.yml";
      }
    };
  }

  private static void rename(BpmnModelInstance model, String id, String to) {
    model.<FlowNode>getModelElementById(id).setId(to);
  }

  private static List<CarryoverStep> steps(String process) {
    var file = new File(BPMN, process + ".carryover.yml");
    return file.exists() ? CarryoverFile.read(new FileSystemResource(file)) : List.of();
  }

  private static List<BpmnModelInstance> released(String process) {
    return Arrays.stream(RELEASED.listFiles())
        .map(release -> new File(release, "bpmn/" + process + ".bpmn"))
        .filter(File::exists)
        .map(CarryoverFilesTest::model)
        .toList();
  }

  private static List<BpmnModelInstance> models(File folder) {
    return named(folder, ".bpmn").stream()
        .map(process -> model(new File(folder, process + ".bpmn")))
        .toList();
  }

  private static BpmnModelInstance model(File file) {
    return Bpmn.readModelFromFile(file);
  }

  private static Set<String> named(File folder, String ending) {
    return Arrays.stream(folder.list())
        .filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .collect(Collectors.toSet());
  }
}

package org.lianxin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.foundation.BusinessClock;
import org.springframework.web.bind.annotation.RestController;

/**
 * What no class may do, beyond the doors of the modules. Each rule is shown a class of {@code
 * org.lianxin.planted} that breaks it, and must name it.
 */
class ArchitectureTest {

  private static final String ENGINE = "org.camunda..";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lianxin");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.lianxin.planted");

  /** A rule and the planted classes that break it. */
  private record Guarded(String sentence, ArchRule rule, String... planted) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  private static Stream<Guarded> rules() {
    return Stream.of(
        new Guarded(
            "Only workflow imports the engine, so that leaving it is a rename in one package",
            noClasses()
                .that()
                .resideOutsideOfPackage("org.lianxin.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE),
            "KnowsTheEngine",
            "FormThatKnowsTheEngine"),
        new Guarded(
            "The check of forms knows FEEL, but no engine, no case and no person",
            noClasses()
                .that()
                .resideInAPackage("org.lianxin.workflow.form..")
                .or()
                .haveSimpleNameStartingWith("FormThat")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "org.camunda.bpm..",
                    "org.lianxin.petition..",
                    "org.lianxin.access..",
                    "org.lianxin.organization.."),
            "FormThatKnowsTheEngine"),
        new Guarded(
            "Nobody asks the machine for the time, but the one clock that can be moved",
            noClasses()
                .that()
                .doNotBelongToAnyOf(BusinessClock.class)
                .should()
                .callCodeUnitWhere(
                    describe(
                        "the machine is asked for the time",
                        call -> asksTheMachine(call.getTarget()))),
            "AsksTheMachineForTheTime.instant()",
            "AsksTheMachineForTheTime.day()",
            "AsksTheMachineForTheTime.dayInZone()",
            "AsksTheMachineForTheTime.millis()",
            "AsksTheMachineForTheTime.clock()",
            "AsksTheMachineForTheTime.date()",
            "AsksTheMachineForTheTime.calendar()"),
        new Guarded(
            "A controller answers with records shaped like the screen, never with entities",
            noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class),
            "ShowsAnEntity"),
        new Guarded(
            "SQL goes through the one JdbcClient, which reads times as instants",
            noClasses()
                .that()
                .haveNameNotMatching(
                    ".*[.](DatabaseConfiguration|RecordClient|RecordMapper)([$].*)?")
                .should()
                .dependOnClassesThat(
                    resideInAPackage("org.springframework.jdbc.core..")
                        .and(not(resideInAPackage("org.springframework.jdbc.core.simple..")))),
            "WritesSqlItsOwnWay"),
        new Guarded(
            "Nothing is printed: names and statements would lie in a console",
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
            "Prints"),
        new Guarded(
            "There is one way to log",
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING,
            "LogsThroughAnotherDoor"),
        new Guarded(
            "What a class needs stands in its constructor",
            NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
            "InjectsIntoAField"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleHolds(Guarded guarded) {
    // A rule about classes that do not exist fails here: ArchUnit refuses an empty "that".
    guarded.rule.check(OURS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleBites(Guarded guarded) {
    var found = guarded.rule.evaluate(PLANTED).getFailureReport().getDetails();
    assertThat(guarded.planted)
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(found).anyMatch(line -> line.contains(fault)));
  }

  /** Else the first rule would hold because nobody knows the engine by that name any more. */
  @Test
  void workflowDoesImportTheEngineByTheNameThatTheRuleKnows() {
    classes()
        .that()
        .haveFullyQualifiedName("org.lianxin.workflow.engine.EngineConfiguration")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ENGINE)
        .check(OURS);
  }

  @Test
  void theExceptionsOfTheRulesExist() {
    assertThat(OURS.contain(BusinessClock.class)).isTrue();
    assertThat(OURS.stream().map(JavaClass::getSimpleName))
        .contains("DatabaseConfiguration", "RecordClient", "RecordMapper");
  }

  @Test
  void everyPlantedFaultBelongsToARule() {
    var used = rules().flatMap(rule -> Arrays.stream(rule.planted)).toList();
    assertThat(
            PLANTED.stream()
                .filter(c -> c.getPackageName().equals("org.lianxin.planted"))
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(JavaClass::getSimpleName))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(used).anyMatch(fault -> fault.startsWith(name)));
  }

  /** Every {@code now()} of java.time without a clock, and the older ways. */
  private static boolean asksTheMachine(CodeUnitCallTarget target) {
    var owner = target.getOwner();
    var parameters = target.getRawParameterTypes();
    return switch (target.getName()) {
      case "now" ->
          owner.getPackageName().startsWith("java.time")
              && parameters.stream().noneMatch(p -> p.isEquivalentTo(java.time.Clock.class));
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "getInstance" -> owner.isEquivalentTo(java.util.Calendar.class);
      case "<init>" -> owner.isEquivalentTo(java.util.Date.class) && parameters.isEmpty();
      default ->
          owner.isEquivalentTo(java.time.Clock.class)
              && (target.getName().startsWith("system")
                  || target.getName().matches("tick(Millis|Seconds|Minutes)"));
    };
  }
}

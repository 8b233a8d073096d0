package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The rooms of the house and the doors between them: design.md §1. */
class ModulesTest {

  private final ApplicationModules modules = ApplicationModules.of(LianxinApplication.class);

  @Test
  void noModuleUsesAnotherThatItsDoorDoesNotName() {
    modules.verify();
  }

  @Test
  void theHouseHasTheseRoomsAndNoOther() {
    assertThat(modules.stream().map(m -> m.getIdentifier().toString()))
        .containsExactlyInAnyOrder(
            "foundation",
            "protection",
            "store",
            "operation",
            "evidence",
            "organization",
            "access",
            "deadline",
            "petition",
            "workflow",
            "publicity",
            "supervision",
            "statistics",
            "station",
            "wording",
            "correspondence",
            "mail",
            "privacy",
            "portal",
            "demo");
  }

  /** A module without a list of its own may use everybody, and then nothing is verified. */
  @Test
  void everyModuleNamesWhomItMayUse() {
    assertThat(modules.stream())
        .allSatisfy(
            module ->
                assertThat(declaredDoor(module).allowedDependencies())
                    .as(module.getIdentifier().toString())
                    .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN));
  }

  @Test
  void aModuleThatUsesWhomItMayNotIsFound() {
    var planted =
        ApplicationModules.of(
            "org.lianxin.planted.modules", ImportOption.Predefined.ONLY_INCLUDE_TESTS);
    assertThatThrownBy(planted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("upstairs")
        .hasMessageContaining("Attic");
  }

  private static org.springframework.modulith.ApplicationModule declaredDoor(
      ApplicationModule module) {
    try {
      return Class.forName(module.getBasePackage().getName() + ".package-info")
          .getAnnotation(org.springframework.modulith.ApplicationModule.class);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(module.getIdentifier() + " has no door", e);
    }
  }
}

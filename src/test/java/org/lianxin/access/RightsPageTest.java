package org.lianxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.petition.CaseState;

/** The table of rights is sound, and the page that explains it says what it says. */
class RightsPageTest {

  private final RightsTable table = new RightsTable();

  /** To make it anew: {@code mvn surefire:test -Dtest=RightsPageTest -Dlianxin.docs.write=true}. */
  @Test
  void thePageOfTheDocumentationIsMadeFromTheTable() throws IOException {
    var page = Files.readString(RightsPage.FILE);
    var renewed = new RightsPage().renewed(page);
    if (Boolean.getBoolean("lianxin.docs.write")) {
      Files.writeString(RightsPage.FILE, renewed);
    } else {
      assertThat(renewed).as("%s is stale", RightsPage.FILE).isEqualTo(page);
    }
  }

  @Test
  void everyStateThatTheTableNamesExists() {
    var named = table.rows().flatMap(row -> row.states().stream()).collect(Collectors.toSet());
    var known =
        Stream.of(CaseState.values())
            .flatMap(state -> state.groups().stream())
            .collect(Collectors.toSet());
    assertThat(known).containsAll(named);
  }

  @Test
  void everyRowSaysWhatItRestsOnAndGivesSomething() {
    assertThat(table.rows())
        .allSatisfy(
            row -> {
              assertThat(row.basis()).as("%s", row).matches(".*\\p{IsHan}.*");
              assertThat(row.see() != RightsTable.See.NOTHING || !row.may().isEmpty())
                  .as("%s", row)
                  .isTrue();
            });
  }

  /** Else a lawyer would read the same right twice, once perhaps in an older wording. */
  @Test
  void noRightIsGrantedTwice() {
    var seen = new HashSet<List<Object>>();
    table
        .rows()
        .forEach(
            row ->
                row.roles()
                    .forEach(
                        role ->
                            Stream.concat(row.may().stream(), Stream.of("see " + row.see()))
                                .filter(right -> !right.equals("see NOTHING"))
                                .forEach(
                                    right ->
                                        assertThat(
                                                seen.add(
                                                    List.of(
                                                        role, row.part(), row.dataClass(), right)))
                                            .as("%s %s", role, right)
                                            .isTrue())));
  }

  /** 三员分设: who runs the system sees no case (domain.md §2). */
  @Test
  void theAdministratorsAndTheAssessorSeeNothing() {
    var rights = new Rights(table);
    for (var role : List.of(Role.SYS_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR, Role.ASSESSOR)) {
      assertThat(rights.anySight(List.of(role))).as(role.name()).isFalse();
    }
  }
}

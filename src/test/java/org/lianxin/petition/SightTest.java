package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what of a case handled by 自然资源所 with 民政所; domain.md §2. */
@DatabaseTest
class SightTest {

  @Autowired Callers callers;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    // login, status, statement shown, name in the case, name in the list
    "officer,     200, true,  沈𠮷·测试, 沈*",
    "chief,       200, true,  沈𠮷·测试, 沈*",
    "registrar,   200, true,  沈𠮷·测试, 沈*",
    "leader,     200, true,  沈*, 沈*",
    "land,        200, true,  沈𠮷·测试, 沈*",
    "landhead,    200, true,  沈𠮷·测试, 沈*",
    "civil,      200, false, 沈*, 沈*",
    "civilhead,  200, false, 沈*, 沈*",
    "supervisor, 200, true,  沈*, 沈*",
    "officer2,   403, false, , ",
    "chief2,     403, false, , ",
    "water,      403, false, , ",
    "publicist,  403, false, , ",
    "liaison,    403, false, , ",
    "assessor,   403, false, , ",
    "reviewer,   403, false, , ",
    "archivist,  403, false, , ",
    "admin,      403, false, , ",
    "auditor,    403, false, , ",
  })
  void everybodySeesWhatHisPartInTheCaseAllows(
      String login, int status, boolean statement, String name, String listedName) {
    var path = new Cases(callers).registered().dispatched("D-CIVIL");
    var seen = path.seenBy(login).is(status);
    for (var part : new String[] {"/timeline", "/diagram"}) {
      callers.as(login).get("/api/cases/" + path.caseNo + part).is(status);
    }
    var listed = callers.as(login).get("/api/cases?q=" + path.caseNo).is(200);
    assertThat(listed.body().at("/total").asLong()).isEqualTo(status == 200 ? 1 : 0);
    if (status == 200) {
      assertThat(seen.text("/parties/0/name")).isEqualTo(name);
      assertThat(seen.body().at("/statement").isNull()).isEqualTo(!statement);
      assertThat(listed.text("/items/0/petitionerName")).isEqualTo(listedName);
      var everything =
          seen.response().body()
              + callers.as(login).get("/api/cases/" + path.caseNo + "/timeline").response().body();
      assertThat(everything.contains("13800000000")).isEqualTo(!name.endsWith("*"));
    }
  }

  @Test
  void aUnitThatIsNotYetAssignedDoesNotSeeTheCase() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    path.seenBy("land").is(403);
    path.proposed().assigned();
    path.seenBy("land").is(200);
  }

  @Test
  void whoSeesNamesMaskedCannotSearchByName() {
    new Cases(callers).registered("petitionerName", "欧阳某某测").dispatched();
    var name = "%E6%AC%A7%E9%98%B3%E6%9F%90%E6%9F%90%E6%B5%8B";
    assertThat(callers.as("registrar").get("/api/cases?q=" + name).body().at("/total").asLong())
        .isPositive();
    assertThat(callers.as("leader").get("/api/cases?q=" + name).body().at("/total").asLong())
        .isZero();
    assertThat(callers.as("supervisor").get("/api/cases?q=" + name).body().at("/total").asLong())
        .isZero();
  }

  @Test
  void anUnknownCaseIs404ForEverybody() {
    for (var login : new String[] {"officer", "leader", "civil", "admin"}) {
      for (var part : new String[] {"", "/timeline", "/diagram"}) {
        callers.as(login).get("/api/cases/ST-XZ-1999-000001" + part).is(404);
      }
    }
  }
}

package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever a person is named there is a name, not a login. */
@DatabaseTest
class NamesShownTest {

  @Autowired Callers callers;

  @Test
  void whoHasTheWorkAndWhoReceivedItStandThereByName() {
    var receipt = callers.as("officer").post("/api/cases", Cases.registration()).is(201);
    assertThat(receipt.text("/firstReceiverName")).isEqualTo("站员甲");
    var caseNo = receipt.text("/caseNo");
    var item = receipt.text("/workItems/0/id");
    callers.as("officer").post("/api/work-items/" + item + "/claim", Map.of()).is(200);

    var seen = callers.as("chief").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/workItems/0/assignee")).isEqualTo("officer");
    assertThat(seen.text("/workItems/0/assigneeName")).isEqualTo("站员甲");
    assertThat(seen.text("/firstReceiverName")).isEqualTo("站员甲");
    var row = callers.as("officer").get("/api/work-items?q=" + caseNo).is(200);
    assertThat(row.text("/items/0/assigneeName")).isEqualTo("站员甲");
  }

  @Test
  void toWhomWorkWasHandedOnStandsInTheTimelineByName() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    path.triesOn("registrar", "transfer", "proposeHandling", "to", "registrar2").is(200);
    var timeline = callers.as("registrar").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    var last = timeline.body().get(timeline.body().size() - 1);
    assertThat(last.get("handedTo").asString()).isEqualTo("登记员乙");
    assertThat(timeline.body().get(0).get("handedTo").isNull()).isTrue();
  }

  @Test
  void aNewNameIsShownAtOnceAndNoListAsksForIt() {
    var account = callers.as("security").get("/api/admin/accounts/agri").is(200);
    var path = new Cases(callers).registered().dispatched("D-AGRI");
    callers
        .as("agri")
        .post("/api/work-items/" + path.item("signFor@D-AGRI") + "/claim", Map.of())
        .is(200);
    rename("水产站承办人");
    try {
      var list = "/api/work-items?q=" + path.caseNo;
      assertThat(callers.as("agri").get(list).is(200).text("/items/0/assigneeName"))
          .isEqualTo("水产站承办人");
      assertThat(StatementCounter.during(() -> callers.as("agri").get(list).is(200)))
          .hasSizeLessThanOrEqualTo(3);
    } finally {
      rename(account.text("/name"));
    }
  }

  private void rename(String name) {
    var account = callers.as("security").get("/api/admin/accounts/agri").is(200);
    var changed = new HashMap<String, Object>();
    for (var field : new String[] {"unit", "roles", "active"}) {
      changed.put(field, account.body().get(field));
    }
    changed.put("name", name);
    callers.as("security").put("/api/admin/accounts/agri", changed).is(200);
  }

  @Test
  void theAuditorReadsTheNameBesideTheLogin() {
    callers.as("officer").get("/api/me").is(200);
    var events = callers.as("auditor").get("/api/audit/events?chain=account:auditor").is(200);
    assertThat(events.text("/items/0/actor")).isEqualTo("auditor");
    assertThat(events.text("/items/0/actorName")).isEqualTo("审计员");
  }
}

package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.workflow.form.FormSchema;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form is opened with, task by task along the path. */
@DatabaseTest
class OpenedFormsTest {

  private static final String HAN = "(?s).*\\p{IsHan}.*";

  @Autowired Callers callers;

  private final Set<String> opened = new HashSet<>();

  @Test
  void allThatAFormIsOpenedWithIsShownInItOrAListItNames() {
    var path = new Cases(callers).registered();
    opens(path, "officer", "settleOnSite");
    opens(path.escalated(), "chief", "reviewByChief");
    opens(path.approvedByChief(), "registrar", "proposeHandling");
    opens(path.proposed("D-CIVIL"), "leader", "instruct");
    opens(path.assigned("D-CIVIL"), "registrar", "issueNotice");
    opens(path, "land", "signFor@D-LAND");
    path.does("land", "signFor@D-LAND", Cases.objection("suggestedUnit", "D-AGRI"));
    opens(path, "registrar", "judgeObjection");
    path.does("registrar", "judgeObjection", Cases.upholding());
    path.does("land", "signFor@D-LAND", Cases.objection("suggestedUnit", "D-AGRI"));
    opens(path, "leader", "decideObjection");
    path.does("leader", "decideObjection", Cases.upholding());
    opens(path.noticed().signedFor("civil").signedFor("land"), "civil", "handleCo");
    opens(path.coOpinionOf("civil"), "land", "handleLead");
    opens(path.handled(), "landhead", "checkOpinion");
    opens(path.checked(), "leader", "signOpinion");
    opens(path.issued(), "officer", "deliver");
    opens(path.delivered(), "registrar", "draftPublicity");
    path.does(
        "registrar",
        "draftPublicity",
        "text",
        "本村一宗争议已处理。",
        "scope",
        "VILLAGE",
        "from",
        "2026-04-07",
        "to",
        "2026-04-21");
    opens(path, "publicist", "reviewPublicity");
    assertThat(opened).hasSize(15);
  }

  @Test
  void formsAndWhatIsWrongInThemAreEnglishForThoseWhoAskForIt() {
    var english = callers.as("officer", "demo", "Accept-Language", "en");
    var path = new Cases(callers).registered();
    var item = "/api/work-items/" + path.item("settleOnSite");
    assertThat(english.get(item + "/form").is(200).response().body()).contains("Settled on site");
    assertThat(english.get("/api/forms/register").is(200).response().body())
        .contains("The title is shown in lists")
        .doesNotContain("\"label\":\"标题\"");
    assertThat(callers.as("officer").get(item + "/form").is(200).response().body()).contains("就地解决");
    assertThat(english.get(item).is(200).text("/name")).isEqualTo("On-site handling");
    assertThat(callers.as("officer").get(item).is(200).text("/name")).isEqualTo("现场处理");
    var refused = english.post(item + "/complete", Map.of("decision", "SETTLED")).is(422);
    assertThat(refused.response().body()).contains("Please fill in “How it was handled”");
    refused.body().at("/errors").forEach(each -> assertThat(each.toString()).doesNotMatch(HAN));
  }

  private void opens(Cases.Path path, String login, String task) {
    var form = callers.as(login).get("/api/work-items/" + path.item(task) + "/form").is(200);
    var schema = FormSchema.parse(form.body().at("/schema").toString());
    var data = new TreeSet<>(form.body().at("/data").propertyNames());
    data.removeAll(schema.keys());
    data.removeIf(name -> schema.listNames().contains(name));
    data.removeIf(name -> schema.expressions().stream().anyMatch(e -> e.contains(name)));
    assertThat(data).as(task + " is opened with what it does not show").isEmpty();
    assertThat(List.of(task.split("@")[0])).contains(schema.id());
    opened.add(schema.id());
  }
}

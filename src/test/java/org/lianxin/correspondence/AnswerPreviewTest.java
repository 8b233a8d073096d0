package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 处理意见书 as it will look, from the first word typed to the day it is handed over; issue 5. */
@DatabaseTest
class AnswerPreviewTest {

  private static final Map<String, Object> BEGUN =
      Map.of(
          "investigation",
          "已到现场丈量<b>",
          "answers",
          List.of(Map.of("request", 0, "result", "SUPPORT", "facts", "四至与登记一致。")),
          "executionDue",
          "2026-04-10",
          "contactedPetitioner",
          true);

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;

  @Test
  void whatIsTypedStandsInTheLetterAndWhatIsMissingIsAGap() { // Art. 32
    var path = handled();
    assertThat(drafted(path, "land", BEGUN))
        .contains("信访事项处理意见书", "已到现场丈量&lt;b&gt;", "查明的事实：四至与登记一致。")
        .contains("<b>支持</b>", "依据：（待填写）", "落实期限：2026年4月10日", "对您的请求：支持1项。")
        .contains("重新丈量并确认边界");
    assertThat(drafted(path, "land", Map.of()))
        .contains("<b>（待填写）</b>")
        .doesNotContain("null", "对您的请求");
    // What was typed is kept nowhere.
    callers.as("land").get("/api/cases/" + path.caseNo + "/documents/answer").is(404);
  }

  /** domain.md §3.10: each look at a person is on record; a hundred drafts would be no look. */
  @Test
  void whileOneTypesNobodyIsNamedAndNothingGoesOnRecord() {
    var path = handled();
    var before = looks(path);
    assertThat(drafted(path, "land", BEGUN)).contains("沈").doesNotContain("沈𠮷·测试");
    assertThat(looks(path)).isEqualTo(before);
  }

  @Test
  void whoChecksReadsTheDraftAndWhoDeliversTheLetterAsItWasIssued() {
    var path = handled().handled();
    assertThat(current(path, "landhead")).contains("处理意见：<b>支持</b>").contains("　号");
    path.checked().issued();
    assertThat(current(path, "officer"))
        .contains("沈𠮷·测试：")
        .containsPattern("〕\\d+号")
        .doesNotContain("　号");
    // Who may not read the name reads the letter without it.
    assertThat(current(path, "leader")).contains("处理意见").doesNotContain("沈𠮷·测试");
  }

  @Test
  void aSuggestionIsAnsweredByAReply() { // Art. 29
    var path = new Cases(callers).registered("purpose", "SUGGESTION").escalated().approvedByChief();
    var proposal = Cases.form(Cases.proposal());
    proposal.put("route", "SUGGESTION_STUDY");
    callers
        .as("registrar")
        .post("/api/work-items/" + path.item("proposeHandling") + "/complete", proposal)
        .is(200);
    path.assigned().signedFor("land");
    assertThat(drafted(path, "land", BEGUN)).contains("答复").doesNotContain("信访事项处理意见书");
  }

  @Test
  void whoMayNotReadTheCaseMayNotHaveItsAnswerDrawn() {
    var path = handled();
    for (var login : List.of("officer2", "civil", "publicist", "admin")) {
      callers.as(login).post(address(path), BEGUN).is(403);
      callers.as(login).get(address(path)).is(403);
    }
    callers.as("land").post("/api/cases/ST-XZ-2026-999999/documents/answer", BEGUN).is(404);
    callers.as("land").post(address(path), Map.of("executionDue", "soon")).is(400);
  }

  private Path handled() {
    return new Cases(callers).registered().dispatched().signedFor("land");
  }

  private static String address(Path path) {
    return "/api/cases/" + path.caseNo + "/documents/answer";
  }

  private String drafted(Path path, String login, Map<String, Object> typed) {
    return callers.as(login).post(address(path), typed).is(200).response().body();
  }

  private String current(Path path, String login) {
    return callers.as(login).get(address(path)).is(200).response().body();
  }

  private long looks(Path path) {
    return jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE chain LIKE ?")
        .param("%" + path.caseNo)
        .query(Long.class)
        .single();
  }
}

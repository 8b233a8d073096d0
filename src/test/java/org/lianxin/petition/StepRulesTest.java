package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.testing.Cases.answer;
import static org.lianxin.testing.Cases.handling;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What each task's rule refuses beyond its form; the message names the field as the form does. */
@DatabaseTest
class StepRulesTest {

  private static final List<Map<String, String>> TWO_REQUESTS =
      List.of(Map.of("text", "重新丈量"), Map.of("text", "赔偿损失"));

  @Autowired Callers callers;

  @Test
  void whoSendsBackSaysWhy() {
    var path = new Cases(callers).registered().escalated();
    refused(path.tries("chief", "reviewByChief", "decision", "RETURN"), "opinion", "“审核意见”");
    path.approvedByChief();
    refused(
        path.tries("registrar", "proposeHandling", "decision", "RETURN"), "explanation", "“情况说明”");
  }

  @Test
  void anotherReasonForReportingUpIsExplained() { // domain.md §3.5
    var form = Cases.form(Cases.escalation());
    form.put("whyNotOnSite", "OTHER");
    var path = new Cases(callers).registered();
    var answer =
        callers
            .as("officer")
            .post("/api/work-items/" + path.item("settleOnSite") + "/complete", form);
    refused(answer, "whyNotOnSiteNote", "“原因说明”");
  }

  @Test
  void theLeadUnitIsNotItsOwnCoHandler() { // exactly one lead, domain.md §3.6
    var path = new Cases(callers).registered().escalated().approvedByChief();
    refused(
        path.tries("registrar", "proposeHandling", Cases.proposal("D-LAND", "D-CIVIL")),
        "coUnits",
        "“协办单位”");
  }

  @Test
  void nothingIsServedTomorrow() {
    var path = new Cases(callers).registered().dispatched();
    var tomorrow = "2099-01-01";
    refused(
        path.tries(
            "registrar",
            "issueNotice",
            "noticeType",
            "ACCEPTED",
            "servedBy",
            "POST",
            "servedAt",
            tomorrow),
        "servedAt",
        "“送达日期”");
  }

  @Test
  void aNoticeSaysWhatWasDecided() {
    var handled = new Cases(callers).registered().dispatched();
    refused(noticed(handled, "NOT_ACCEPTED"), "noticeType", "“告知类型”");
    var refusedCase = new Cases(callers).registered().escalated().approvedByChief();
    refusedCase.does(
        "registrar",
        "proposeHandling",
        "decision",
        "NOT_ACCEPT",
        "reasonCode",
        "N1",
        "explanation",
        "正在办理。");
    refused(noticed(refusedCase, "ACCEPTED"), "noticeType", "“告知类型”");
    noticed(refusedCase, "NOT_ACCEPTED").is(200);
    assertThat(refusedCase.state()).isEqualTo("CLOSED");
  }

  private static Answer noticed(Cases.Path path, String type) {
    return path.tries(
        "registrar",
        "issueNotice",
        "noticeType",
        type,
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-06");
  }

  @Test
  void onlyAnUnclearNameOrAddressLiftsTheDutyToGiveNotice() { // Art. 23 ¶2
    var named = new Cases(callers).registered().dispatched();
    refused(
        named.tries(
            "registrar",
            "issueNotice",
            "noticeType",
            "NOT_REQUIRED",
            "noServiceReason",
            "地址不清，无法送达。"),
        "noticeType",
        "“告知类型”");
  }

  @Test
  void theOpinionAnswersEachRequestOnce() { // Art. 32; domain.md §9 item 6
    var path =
        new Cases(callers).registered("requests", TWO_REQUESTS).dispatched().signedFor("land");
    refused(lead(path, List.of(answer(0))), "answers", "第 2 项");
    refused(lead(path, List.of(answer(0), answer(0))), "answers[1].request", "“诉求序号”");
    refused(lead(path, List.of(answer(0), answer(1), answer(2))), "answers[2].request", "2 项");
    lead(path, List.of(answer(0), answer(1))).is(200);
  }

  @Test
  void theOpinionHasALegalBasisForEachAnswerAndARemedy() { // domain.md §9 item 6
    var path = new Cases(callers).registered().dispatched().signedFor("land");
    var noBasis = new HashMap<String, Object>(answer(0));
    noBasis.remove("legalBasis");
    refused(lead(path, List.of(noBasis)), "answers[0].legalBasis", "“");
    refused(path.tries("land", "handleLead", handling("remedyText", "")), "remedyText", "“");
  }

  private static Answer lead(Cases.Path path, List<?> answers) {
    return path.tries("land", "handleLead", handling("answers", answers));
  }

  @Test
  void aNoticeNamesNobodyAndIsUpForAReasonableTime() { // domain.md §8.4
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land").handled();
    path.checked().issued().delivered();
    for (var word : List.of("沈𠮷·测试", "13800000000", "下庄村三组")) {
      refused(draft(path, "群众" + word + "反映的事项已经办结。", "2026-04-21"), "text", "“公示内容”");
    }
    refused(draft(path, "已经办结，四至重新确认。", "2026-04-06"), "to", "“");
    refused(draft(path, "已经办结，四至重新确认。", "2026-05-08"), "to", "30天");
    draft(path, "已经办结，四至重新确认。", "2026-05-07").is(200);
  }

  private static Answer draft(Cases.Path path, String text, String to) {
    return path.tries(
        "registrar",
        "draftPublicity",
        "text",
        text,
        "scope",
        "VILLAGE",
        "from",
        "2026-04-07",
        "to",
        to);
  }

  @Test
  void everyRuleIsWordedInBothLanguagesAndNamesItsField() throws IOException {
    Properties chinese = words("messages/rules.properties");
    Properties english = words("messages/rules_en.properties");
    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    chinese.remove("rule.draft.unusable");
    assertThat(chinese).allSatisfy((rule, text) -> assertThat((String) text).contains("{0}"));
    // Labels that stand in Chinese in a policy pack or a calendar are worded in English only.
    assertThat(words("messages/labels_en.properties").stringPropertyNames())
        .containsAll(words("messages/labels.properties").stringPropertyNames());
    for (var bundle :
        List.of("problems", "form", "publicity", "supervision", "ledgers", "reports")) {
      assertThat(words("messages/" + bundle + "_en.properties").stringPropertyNames())
          .as(bundle)
          .isEqualTo(words("messages/" + bundle + ".properties").stringPropertyNames());
    }
  }

  private static Properties words(String file) throws IOException {
    return PropertiesLoaderUtils.loadProperties(new ClassPathResource(file));
  }

  private static void refused(Answer answer, String field, String words) {
    answer.is(422);
    assertThat(answer.body().at("/errors").valueStream())
        .as(answer.response().body())
        .anyMatch(
            error ->
                error.get("field").asString().equals(field)
                    && error.get("message").asString().contains(words));
  }
}

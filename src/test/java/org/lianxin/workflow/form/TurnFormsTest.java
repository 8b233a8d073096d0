package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.Option;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form asks for depends on what was answered: the rules of the turns a case can take, as far
 * as the forms alone can hold them. Lists are those of the vocabulary.
 */
class TurnFormsTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Stands for the example's dots: long enough for every form. */
  private static final String PROSE = "入户走访核实情况，与双方当事人和村委会一起到现场查看丈量。";

  private static final List<Option> OF_THE_CASE =
      FormFixtures.options(
          "ITEM", "OTHER", "D-LAND", "CORRECT:1", "DELETE:1", "PASS_ON", "PUBLICITY");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          settleOnSite | settled and confirmed | {"decision": "SETTLED", "measures": "…", "result": "…", "confirmMethod": "SIGNATURE"}
          settleOnSite | settled, the petitioner's word to come | {"decision": "SETTLED", "measures": "…", "result": "…", "confirmLater": true}
          confirmOnSite | confirmed | {"decision": "CONFIRMED", "confirmMethod": "VOICE", "remark": "…"}
          confirmOnSite | refused | {"decision": "REFUSED", "workDone": "…", "results": "无", "remainingProblems": "…", "suggestions": "…", "whyNotOnSite": "MULTI_DEPT"}
          transferSealed | handed over | {"body": "连心县纪委监委信访室", "transferredAt": "2026-03-04"}
          deliver | unsolved for now | {"servedBy": "IN_PERSON", "servedAt": "2026-04-02", "explanation": "…", "reaction": "NONE", "outcome": "UNRESOLVED_FOLLOW_UP", "nextContactDate": "2026-06-01"}
          followUp | taken up again | {"decision": "RESUME", "contactedAt": "2026-06-01", "explanation": "…"}
          followUp | still unsolved | {"decision": "CONTINUE", "contactedAt": "2026-06-01", "explanation": "…", "nextContactDate": "2026-08-01"}
          decideExtension | granted; what is only shown may come back | {"decision": "APPROVE", "opinion": "同意", "days": 20, "reason": "…"}
          noticeExtension | told | {"reasonTold": "…", "servedBy": "POST", "servedAt": "2026-05-06"}
          admitReview | late with reason | {"decision": "ADMIT", "opinion": "…"}
          handleReview | maintained | {"decision": "MAINTAIN", "findings": "…", "legalBasis": "…", "opinion": "…", "hearingHeld": false}
          serveReview | served | {"servedBy": "LEFT", "servedAt": "2026-06-20", "serviceNote": "…", "explanation": "…"}
          callBack | content | {"reached": true, "channel": "PHONE", "officeScore": "SATISFIED", "unitScore": "BASICALLY", "remark": "…"}
          callBack | not content with the unit | {"reached": true, "channel": "VISIT", "officeScore": "SATISFIED", "unitScore": "DISSATISFIED", "reason": "…"}
          callBack | reached, and does not want to | {"reached": true, "channel": "PHONE", "declined": true}
          callBack | not reached | {"reached": false, "attempts": "…"}
          confirmVoid | a mistake | {"decision": "CONFIRM", "opinion": "…"}
          archive | filed | {"retention": "P30", "volumeNo": "2026-XF-0012"}
          supplement | a word is enough | {"text": "…"}
          requestSupplement | all at once | {"items": [{"text": "土地证"}, {"text": "户口簿"}], "handInAt": "…", "servedBy": "POST", "servedAt": "2026-03-09", "receiverRelation": "FAMILY", "receiverName": "…"}
          withdraw | signed | {"reason": "…", "signMethod": "FINGERPRINT", "signedAt": "2026-03-10"}
          revokeMandate | by word of mouth | {"continuation": "PERSONAL", "reason": "…", "signMethod": "VERBAL"}
          revokeMandate | and the petition withdrawn | {"continuation": "WITHDRAW", "reason": "…", "signMethod": "SIGNATURE"}
          signMandate | signed | {"signMethod": "FINGERPRINT", "signedAt": "2026-03-10"}
          urge | without a word | {}
          transfer | given away | {"workItem": "ITEM", "to": "OTHER"}
          delegate | lent | {"workItem": "ITEM", "to": "OTHER", "note": "…"}
          resolve | given back | {"workItem": "ITEM", "note": "…"}
          assign | given out | {"workItem": "ITEM", "to": "OTHER"}
          takeBack | taken back | {"workItem": "ITEM", "reason": "…"}
          requestReview | in time | {"grounds": "…", "signMethod": "ONLINE", "requestedAt": "2026-05-01"}
          requestExtension | the most there is | {"days": 30, "reason": "…"}
          changeRoute | changed | {"route": "SUGGESTION_STUDY", "reason": "…"}
          routeElsewhere | led to the courts | {"reasonCode": "R1", "targetBody": "县人民法院", "explanation": "…"}
          giveNotice | early | {"reason": "…"}
          merge | joined | {"into": "ST-XZ-2026-000012", "reason": "…"}
          link | linked | {"other": "OFFICE-2026-000003", "kind": "RELATED", "reason": "…"}
          split | a claim remains | {"accusedPart": "…", "remainingTitle": "宅基地边界争议", "remainingStatement": "…", "remainingRequests": [{"text": "重新丈量"}]}
          split | nothing remains | {"accusedPart": "…", "nothingRemains": true}
          void | proposed | {"reason": "…"}
          recuse | declared | {"reason": "…"}
          takeCharge | without a word | {}
          reassign | to another unit | {"fromUnit": "D-LAND", "toUnit": "OTHER", "reason": "…"}
          reopen | asked for | {"requestedBy": "PETITIONER", "reason": "…"}
          convene | to a hearing | {"meeting": "HEARING", "public": true, "announced": true, "heldOn": "2026-06-08", "heldAt": "9:30", "place": "县信访局", "chair": "…", "issues": "…", "servedBy": "IN_PERSON", "servedAt": "2026-06-01"}
          convene | to a mediation | {"meeting": "MEDIATION", "heldOn": "2026-06-08", "heldAt": "14:00", "place": "县信访局", "chair": "…", "participants": "…", "issues": "…", "servedBy": "POST", "servedAt": "2026-06-01"}
          recordHearing | two days | {"from": "2026-06-08", "to": "2026-06-09", "place": "县信访局", "public": true, "chair": "…", "issues": "…", "record": "…", "conclusion": "…"}
          logReport | by phone | {"reportedTo": "镇党委书记", "reportedAt": "2026-03-02", "content": "…"}
          requestPrivacy | a copy | {"kind": "COPY", "person": "OTHER", "detail": "…", "signMethod": "ONLINE"}
          answerPrivacy | refused | {"request": "OTHER", "result": "REFUSED", "answer": "…"}
          answerPrivacy | a copy granted | {"request": "OTHER", "result": "ACCEPTED", "identityCheck": "KNOWN", "answer": "…"}
          answerPrivacy | a correction granted | {"request": "CORRECT:1", "result": "ACCEPTED", "identityCheck": "KNOWN", "correctedPhone": "13800000001", "answer": "…"}
          answerPrivacy | a deletion granted | {"request": "DELETE:1", "result": "ACCEPTED", "identityCheck": "KNOWN", "deleted": ["PHONE"], "answer": "…"}
          changeConsent | given | {"change": "GIVE", "kind": "PASS_ON", "signMethod": "SIGNATURE"}
          holdDestruction | held | {"hold": "HOLD", "reason": "…"}
          evaluate | by the petitioner | {"channel": "SELF", "officeScore": "SATISFIED", "unitScore": "SATISFIED"}
          """)
  void isTaken(String name, String meaning, String example) {
    assertThat(refusals(name, example)).as(meaning).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          settleOnSite | neither confirmed nor to be | {"decision": "SETTLED", "measures": "…", "result": "…"} | confirmMethod: required.choice
          settleOnSite | both | {"decision": "SETTLED", "measures": "…", "result": "…", "confirmMethod": "SMS", "confirmLater": true} | confirmMethod: hidden
          register | a mandate for an accusation | {"channel": "PHONE", "petitionDate": "2026-03-02", "petitionerName": "沈测试", "petitionerAddress": "下庄村三组", "purpose": "ACCUSATION", "title": "反映村干部", "statement": "…", "categoryCode": "OTHER", "issueVillageCode": "OTHER", "agency": true} | agency: hidden
          register | not a case number | {"channel": "PHONE", "petitionDate": "2026-03-02", "petitionerName": "沈测试", "petitionerAddress": "下庄村三组", "purpose": "CLAIM", "title": "宅基地边界争议", "statement": "…", "categoryCode": "OTHER", "issueVillageCode": "OTHER", "repeatOf": "去年那件"} | repeatOf: text.patternOwn
          proposeHandling | elsewhere without saying where | {"decision": "ROUTE_ELSEWHERE", "reasonCode": "R2"} | targetBody: required.text
          confirmOnSite | refused without the four points | {"decision": "REFUSED", "results": "无", "remainingProblems": "…", "suggestions": "…", "whyNotOnSite": "POLICY"} | workDone: required.text
          followUp | still unsolved, and no next date | {"decision": "CONTINUE", "contactedAt": "2026-06-01", "explanation": "…"} | nextContactDate: required.choice
          decideExtension | refused without a word | {"decision": "REJECT"} | opinion: required.text
          callBack | discontent without a reason | {"reached": true, "channel": "PHONE", "officeScore": "DISSATISFIED", "unitScore": "SATISFIED"} | reason: required.text
          callBack | scores from nobody | {"officeScore": "SATISFIED", "attempts": "…"} | officeScore: hidden
          callBack | one score only | {"reached": true, "channel": "PHONE", "officeScore": "SATISFIED"} | unitScore: required.choice
          evaluate | discontent without a reason | {"channel": "PAPER", "officeScore": "SATISFIED", "unitScore": "DISSATISFIED"} | reason: required.text
          answerPrivacy | granted to nobody known | {"request": "OTHER", "result": "ACCEPTED", "answer": "…"} | identityCheck: required.choice
          answerPrivacy | corrected though refused | {"request": "CORRECT:1", "result": "REFUSED", "correctedPhone": "13800000001", "answer": "…"} | correctedPhone: hidden
          answerPrivacy | corrected though a copy was asked for | {"request": "OTHER", "result": "ACCEPTED", "identityCheck": "KNOWN", "correctedPhone": "13800000001", "answer": "…"} | correctedPhone: hidden
          answerPrivacy | nothing to be deleted | {"request": "DELETE:1", "result": "ACCEPTED", "identityCheck": "KNOWN", "answer": "…"} | deleted: required.choice
          answerPrivacy | without a word | {"request": "OTHER", "result": "REFUSED"} | answer: required.text
          changeConsent | unsigned | {"change": "WITHDRAW", "kind": "PUBLICITY"} | signMethod: required.choice
          requestSupplement | an empty list | {"items": [], "handInAt": "…", "servedBy": "POST", "servedAt": "2026-03-09"} | items: required.rows
          requestSupplement | taken by somebody without a name | {"items": [{"text": "土地证"}], "handInAt": "…", "servedBy": "POST", "servedAt": "2026-03-09", "receiverRelation": "FAMILY"} | receiverName: required.text
          requestSupplement | a name beside the person himself | {"items": [{"text": "土地证"}], "handInAt": "…", "servedBy": "POST", "servedAt": "2026-03-09", "receiverRelation": "SELF", "receiverName": "…"} | receiverName: hidden
          convene | a mediation in public | {"meeting": "MEDIATION", "public": true, "heldOn": "2026-06-08", "heldAt": "14:00", "place": "县信访局", "chair": "…", "issues": "…", "servedBy": "POST", "servedAt": "2026-06-01"} | public: hidden
          convene | at no time | {"meeting": "HEARING", "heldOn": "2026-06-08", "heldAt": "上午", "place": "县信访局", "chair": "…", "issues": "…", "servedBy": "POST", "servedAt": "2026-06-01"} | heldAt: text.patternOwn
          withdraw | unsigned | {"reason": "…", "signedAt": "2026-03-10"} | signMethod: required.choice
          withdraw | by word of mouth | {"reason": "…", "signMethod": "VERBAL", "signedAt": "2026-03-10"} | signMethod: choice.invalid
          revokeMandate | withdrawn by word of mouth | {"continuation": "WITHDRAW", "reason": "…", "signMethod": "VERBAL"} | signMethod: choice.invalid
          signMandate | still by word of mouth | {"signMethod": "VERBAL", "signedAt": "2026-03-10"} | signMethod: choice.invalid
          requestExtension | a day too many | {"days": 31, "reason": "…"} | days: number.max
          requestExtension | no day | {"days": 0, "reason": "…"} | days: number.min
          routeElsewhere | on a ground for refusal | {"reasonCode": "N1", "targetBody": "县人民法院", "explanation": "…"} | reasonCode: choice.invalid
          merge | into nothing | {"into": "重复的那件", "reason": "…"} | into: text.patternOwn
          split | everything moved out, and something left | {"accusedPart": "…", "nothingRemains": true, "remainingStatement": "…"} | remainingStatement: hidden
          split | a number in the title | {"accusedPart": "…", "remainingTitle": "请打13800000000", "remainingStatement": "…"} | remainingTitle: text.patternOwn
          """)
  void isRefused(String name, String meaning, String example, String refusal) {
    assertThat(refusals(name, example)).as(meaning).containsExactly(refusal);
  }

  private static List<String> refusals(String name, String example) {
    try {
      var form = FormSchema.parse(Files.readString(Path.of("forms", name + ".form")));
      @SuppressWarnings("unchecked")
      Map<String, Object> data = JSON.readValue(example.replace("…", PROSE), Map.class);
      FormValidator.check(form, data, lists(form));
      return List.of();
    } catch (FormRejected rejected) {
      return rejected.errors().stream().map(e -> e.field() + ": " + e.messageKey()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, List<Option>> lists(FormSchema form) {
    var lists = new LinkedHashMap<String, List<Option>>();
    form.listNames().forEach(list -> lists.put(list, OF_THE_CASE));
    // Named in an expression only.
    List.of("givenConsents", "openConsents").forEach(list -> lists.put(list, OF_THE_CASE));
    var codes = new LinkedHashMap<String, List<Object>>();
    for (var row : CsvFile.rows(new ClassPathResource("vocabulary.csv"), 4)) {
      codes.computeIfAbsent(row[0], list -> new ArrayList<>()).add(row[1]);
    }
    codes.forEach((list, values) -> lists.put(list, FormFixtures.options(values.toArray())));
    return lists;
  }
}

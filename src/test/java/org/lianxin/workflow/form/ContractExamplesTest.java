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
import org.lianxin.foundation.Option;
import tools.jackson.databind.json.JsonMapper;

/** The JSON examples of design.md §6 pass the forms of this repository as they stand. */
class ContractExamplesTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Stands for the example's dots: long enough for every form. */
  private static final String PROSE = "入户走访核实情况，与双方当事人和村委会一起到现场查看丈量。";

  /** Stands in for the reference lists: every code that the examples use. */
  private static final List<Option> CODES =
      FormFixtures.options(
          "STATION_WALK_IN",
          "CLAIM",
          "020301",
          "990101001201",
          "NORMAL",
          "FINGERPRINT",
          "SIGNATURE",
          "DEIDENTIFIED",
          "SUBMIT",
          "SUPPLEMENT",
          "RECEIVE_DOCS",
          "MULTI_DEPT",
          "PETITION_PROCEDURE",
          "D-LAND",
          "D-CIVIL",
          "ACCEPTED",
          "IN_PERSON",
          "SUPPORT",
          "AGREE",
          "SUPPORTED",
          "VILLAGE");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          register | {"channel": "STATION_WALK_IN", "petitionDate": "2026-03-02", "petitionerName": "沈𠮷·测试", "petitionerPhone": "13800000000", "petitionerAddress": "下庄村三组", "petitionerCount": 1, "purpose": "CLAIM", "categoryCode": "020301", "title": "宅基地边界争议", "statement": "…", "requests": [{"text": "重新丈量并确认边界"}], "factsAndReasons": "…", "issueVillageCode": "990101001201", "urgentLevel": "NORMAL", "anonymous": false, "confidential": false, "agency": true, "mandateScope": ["SUBMIT", "SUPPLEMENT", "RECEIVE_DOCS"], "mandateSignMethod": "FINGERPRINT", "readBackMethod": "SIGNATURE", "publicConsent": "DEIDENTIFIED", "attachments": []}
          settleOnSite | {"decision": "ESCALATE", "workDone": "…", "results": "…", "remainingProblems": "…", "suggestions": "…", "whyNotOnSite": "MULTI_DEPT"}
          reviewByChief | {"decision": "APPROVE", "opinion": "同意上报"}
          proposeHandling | {"decision": "TO_LEADER", "route": "PETITION_PROCEDURE", "proposal": "…", "leadUnit": "D-LAND", "coUnits": ["D-CIVIL"], "dueInDays": 30}
          instruct | {"decision": "ASSIGN", "instruction": "…", "leadUnit": "D-LAND", "coUnits": ["D-CIVIL"], "dueInDays": 30, "publishable": true}
          issueNotice | {"noticeType": "ACCEPTED", "servedBy": "IN_PERSON", "servedAt": "2026-03-06"}
          signFor | {"decision": "SIGN"}
          handleCo | {"coOpinion": "…"}
          handleLead | {"investigation": "…", "contactedPetitioner": true, "answers": [{"request": 0, "result": "SUPPORT", "facts": "…", "legalBasis": "…", "opinion": "…"}], "remedyText": "…"}
          checkOpinion | {"decision": "APPROVE", "opinion": "…"}
          signOpinion | {"decision": "ISSUE", "opinion": "…"}
          deliver | {"servedBy": "IN_PERSON", "servedAt": "2026-04-02", "explanation": "…", "reaction": "AGREE", "outcome": "SUPPORTED"}
          draftPublicity | {"text": "…", "scope": "VILLAGE", "from": "2026-04-07", "to": "2026-04-21"}
          reviewPublicity | {"decision": "PUBLISH"}
          """)
  void passTheForm(String name, String example) throws IOException {
    var form = FormSchema.parse(Files.readString(Path.of("forms", name + ".form")));
    @SuppressWarnings("unchecked")
    Map<String, Object> data = JSON.readValue(example.replace("…", PROSE), Map.class);
    var lists = new LinkedHashMap<String, List<Option>>();
    form.listNames().forEach(list -> lists.put(list, CODES));

    var errors = new ArrayList<FieldError>();
    try {
      var kept = FormValidator.check(form, data, lists);
      assertThat(kept.values()).containsOnlyKeys(filledKeys(data));
    } catch (FormRejected e) {
      errors.addAll(e.errors());
    }

    assertThat(form.id()).isEqualTo(name);
    assertThat(errors).isEmpty();
  }

  private static List<String> filledKeys(Map<String, Object> data) {
    return data.keySet().stream().filter(k -> !ValueCheck.isEmpty(data.get(k))).toList();
  }
}

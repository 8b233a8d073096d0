package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.deadline.Rule.Kind;
import org.lianxin.deadline.Rule.Source;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The packs that are shipped say what domain.md §4.4 says; a slip of the pen does not start. */
class PolicyPackTest {

  private static final String NATIONAL = "cn-national-2022";
  private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]+条");

  private final PolicyPack national = pack(NATIONAL);

  /** The table of domain.md §4.4, column by column. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1   | 15 | NATURAL_DAY | RECEIVED               | DUTY     | 《信访工作条例》第二十二条
          C2   | 15 | NATURAL_DAY | RECEIVED               | DUTY     | 《信访工作条例》第二十三条第二款
          C3   | 15 | NATURAL_DAY | RECEIVED_BY_UNIT       | DUTY     | 《信访工作条例》第二十三条第三款
          C3b  | 5  | WORKING_DAY | RECEIVED_BY_UNIT       | REMINDER | 《信访工作条例》第二十三条第三款
          C4   | 60 | NATURAL_DAY | ACCEPTED               | DUTY     | 《信访工作条例》第三十四条
          C5   | 30 | NATURAL_DAY | ORIGINAL_DUE_DATE      | DUTY     | 《信访工作条例》第三十四条
          C6   | 30 | NATURAL_DAY | OPINION_RECEIVED       | RIGHT    | 《信访工作条例》第三十五条
          C7   | 30 | NATURAL_DAY | REVIEW_REQUESTED       | DUTY     | 《信访工作条例》第三十五条
          C8   | 30 | NATURAL_DAY | REVIEW_ANSWER_RECEIVED | RIGHT    | 《信访工作条例》第三十六条第一款
          C9   | 30 | NATURAL_DAY | RECHECK_REQUESTED      | DUTY     | 《信访工作条例》第三十六条
          C10  | 2  | HOUR        | FLAGGED_MAJOR          | DUTY     | 《信访工作条例》第二十五条
          C11  | 30 | NATURAL_DAY | AGREEMENT_EFFECTIVE    | REMINDER | 《人民调解法》第三十三条
          C12  | 3  | WORKING_DAY | RECEIVED               | DUTY     |
          C12b | 10 | WORKING_DAY | ACCEPTED               | DUTY     |
          C13  | 15 | WORKING_DAY | THIRD_PARTY_ASKED      | REMINDER | 《政府信息公开条例》第三十二条
          C14  | 2  | WORKING_DAY | PROPOSED_TO_LEADER     | DUTY     |
          C15  | 3  | WORKING_DAY | OPINION_ISSUED         | DUTY     |
          C16  | 10 | WORKING_DAY | SUPERVISION_ISSUED     | DUTY     |
          C17  | 30 | NATURAL_DAY | EVALUATION_INVITED     | REMINDER |
          C18  | 10 | WORKING_DAY | DELIVERED              | DUTY     |
          C18b | 7  | NATURAL_DAY | POSTED                 | REMINDER |
          I1   | 60 | NATURAL_DAY | ROUTED                 | REMINDER |
          I2   | 3  | WORKING_DAY | ON_SITE_BEGUN          | DUTY     |
          I3   | 1  | WORKING_DAY | REPORTED               | DUTY     |
          I4   | 3  | NATURAL_DAY | CONFIRMATION_ASKED     | REMINDER |
          I5   | 10 | NATURAL_DAY | VERBAL_MANDATE         | REMINDER |
          I6   | 9 | NATURAL_DAY | RECEIVED               | REMINDER |
          I7   | 30 | NATURAL_DAY | CLOSED                 | REMINDER |
          I8   | 30 | NATURAL_DAY | DISPATCHED             | DUTY     |
          I9   | 3  | WORKING_DAY | REVIEW_ASKED           | DUTY     |
          I10  | 90 | NATURAL_DAY | UNSOLVED               | REMINDER |
          I11  | 2  | WORKING_DAY | REPORTED_UP            | DUTY     |
          I12  | 2  | WORKING_DAY | DISPATCHED_TO_UNIT     | DUTY     |
          I13  | 1  | NATURAL_DAY | EXTENSION_GRANTED      | DUTY     |
          PI1  | 15 | WORKING_DAY | PRIVACY_REQUESTED      | DUTY     |
          PI2  | 24 | HOUR        | INCIDENT_FOUND         | DUTY     |
          PI3  | 3  | WORKING_DAY | INCIDENT_FOUND         | DUTY     |
          """)
  void theNationalPackSaysWhatTheRegulationSays(
      String id, int length, DayUnit unit, CaseEvent starts, Kind kind, String basis) {
    var rule = national.rule(id).orElseThrow();
    assertThat(rule.length()).isEqualTo(length);
    assertThat(rule.unit()).isEqualTo(unit);
    assertThat(rule.starts()).isEqualTo(starts);
    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.standsStillForHearings()).isEqualTo(id.equals("C9"));
    if (basis == null) {
      assertThat(rule.source()).isNotEqualTo(Source.LAW);
    } else {
      assertThat(rule.basis()).isEqualTo(basis);
      assertThat(rule.source()).isEqualTo(Source.LAW);
    }
  }

  /** domain.md §0.2: what is not verified or made here is never printed as law. */
  @ParameterizedTest
  @ValueSource(strings = {NATIONAL, "demo-province"})
  void onlyLawIsCitedAsLaw(String id) {
    assertThat(pack(id).rules())
        .allSatisfy(
            rule -> {
              var law = rule.source() == Source.LAW || rule.source() == Source.LOCAL_LAW;
              if (!law) {
                assertThat(ARTICLE.matcher(rule.basis()).find()).as(rule.id()).isFalse();
                assertThat(rule.basis()).as(rule.id()).containsAnyOf("非法定", "未经核实");
              }
              assertThat(rule.basis()).as(rule.id()).isNotBlank();
              // Who is late is reported to somebody; who is only reminded is not.
              assertThat(rule.escalatesTo() != null)
                  .as(rule.id())
                  .isEqualTo(rule.kind() == Kind.DUTY);
            });
  }

  @Test
  void theNationalSwitchesStandAsTheDomainSays() {
    var switches = national.switches();
    assertThat(switches.dutiesRoll()).isFalse();
    assertThat(switches.rightsRoll()).isTrue();
    assertThat(switches.simplified().enabled()).isTrue();
    assertThat(switches.simplified().note()).contains("未经核实");
    assertThat(switches.refusalN3().enabled()).isFalse();
  }

  @Test
  void anEventKnowsTheClocksItSetsGoing() {
    assertThat(national.startedBy(CaseEvent.RECEIVED_BY_UNIT, null))
        .extracting(Rule::id)
        .containsExactly("C3", "C3b");
  }

  @Test
  void whatStopsAClockIsOneEventOrSeveral() {
    assertThat(national.rule("C4").orElseThrow().metBy()).containsExactly(CaseEvent.OPINION_ISSUED);
    assertThat(national.rule("C1").orElseThrow().metBy())
        .contains(CaseEvent.ROUTED, CaseEvent.DISPATCHED);
  }

  /** domain.md §4.3: the route selects the clocks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cn-national-2022 | PETITION_PROCEDURE | C4,C5,I13
          cn-national-2022 | SIMPLIFIED         | C12,C12b
          cn-national-2022 | JUDICIAL           | I1
          cn-national-2022 | ARBITRATION        | I1
          cn-national-2022 | PARTY_REMEDY       | I1
          cn-national-2022 | ADMIN_PROCEDURE    | I1
          cn-national-2022 | DUTY_TO_ACT        | I1
          cn-national-2022 | SUGGESTION_STUDY   | I1
          cn-national-2022 | ENQUIRY_ANSWER     |
          cn-national-2022 |                    |
          demo-province    | PETITION_PROCEDURE | C4,C5,I13
          demo-province    | SIMPLIFIED         |
          """)
  void theRouteSelectsTheClocks(String pack, @Nullable String route, @Nullable String rules) {
    var policy = pack(pack);
    assertThat(policy.rules().stream().filter(rule -> !rule.routes().isEmpty()))
        .filteredOn(rule -> policy.runsOn(rule, route))
        .extracting(Rule::id)
        .containsExactlyElementsOf(rules == null ? List.of() : List.of(rules.split(",")));
  }

  /** Each line: what is written in place of what, and what the refusal must name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: C4                 | id: C99                 | C4
          id: C4                 | id: C1                  | C1
          length: 60             | lenght: 60              | rule C4,length
          length: 60             | length: 0               | rule C4
          length: 60             | length: '60'            | rule C4
          length: 60             | length: 60.5            | rule C4
          length: 60             | length:                 | C4,length
          starts: ACCEPTED       | starts: ACCEPTED_TWICE  | rule C4,starts
          starts: ACCEPTED       | owner: UNIT             | owner
          metBy: OPINION_ISSUED  | metBy: OPINION_ISUED    | rule C4,metBy
          metBy: OPINION_ISSUED  | metBy: []               | rule C4,metBy
          metBy: OPINION_ISSUED  | metBy: [~]              | C4,metBy
          metBy: OPINION_ISSUED  | metBy: [CLOSED, [1]]    | rule C4,metBy
          第三十四条             | ''                      | C4
          dutiesRoll: false      | dutiesRoll: perhaps     | dutiesRoll
          dutiesRoll: false      | dutiesRol: false        | dutiesRol
          rightsRoll: true       | ''                      | rightsRoll
          scope:                 | extra: 1¶scope:         | extra
          note:                  | nota:                   | rule C4,nota
          length: 60             | length: 60¶    length: 6 | duplicate,length
          refusalN3:             | refusalN4:              | refusalN3
          rules:                 | rule:                   | rules
          id: cn-national-2022   | id: cn-other            | cn-other
          """)
  void aSlipOfThePenIsRefusedByName(String written, String mistake, String named) {
    var slip = mistake.replace('¶', '\n');
    var text = text(NATIONAL);
    var changed =
        written.equals("第三十四条")
            ? text.replaceFirst("《信访工作条例》第三十四条", "")
            : inRuleC4(written)
                ? text.substring(0, c4(text)) + text.substring(c4(text)).replaceFirst(written, slip)
                : text.replaceFirst(written, slip);
    assertThat(changed).isNotEqualTo(text);
    assertThatThrownBy(() -> read(changed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(NATIONAL + ".yml")
        .hasMessageContainingAll(named.split(","));
  }

  @Test
  void aPackThatDoesNotExistIsRefusedByName() {
    assertThatThrownBy(() -> pack("atlantis")).hasMessageContaining("atlantis.yml");
  }

  private static boolean inRuleC4(String written) {
    return written.matches("(length|note):.*")
        || written.startsWith("starts")
        || written.startsWith("metBy")
        || written.endsWith("C4");
  }

  private static int c4(String text) {
    return text.indexOf("  - id: C4\n");
  }

  static PolicyPack pack(String id) {
    return PolicyPackFile.read(new ClassPathResource("policy/" + id + ".yml"));
  }

  private static String text(String id) {
    try {
      return new ClassPathResource("policy/" + id + ".yml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static PolicyPack read(String text) {
    return PolicyPackFile.read(
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return NATIONAL + ".yml";
          }
        });
  }
}

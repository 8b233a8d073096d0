package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.workflow.form.FormFixtures.NO_LISTS;
import static org.lianxin.workflow.form.FormFixtures.accepted;
import static org.lianxin.workflow.form.FormFixtures.data;
import static org.lianxin.workflow.form.FormFixtures.form;
import static org.lianxin.workflow.form.FormFixtures.list;
import static org.lianxin.workflow.form.FormFixtures.options;
import static org.lianxin.workflow.form.FormFixtures.refused;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of field takes. */
class ValueRulesTest {

  @Nested
  class Text {

    private final FormSchema form =
        form("{'type':'textfield','key':'a','validate':{'minLength':2,'maxLength':3}}");

    @ParameterizedTest
    @ValueSource(strings = {"甲乙", "𠮷𠮷𠮷", " 甲乙丙　 "})
    void countsLettersNotStorageUnitsAndNoOuterBlanks(String text) {
      assertThat(accepted(form, data("a", text))).containsEntry("a", text.strip());
    }

    @Test
    void refusesTooShortAndTooLong() {
      assertThat(refused(form, data("a", "𠮷"))).containsExactly("a: text.tooShort");
      assertThat(refused(form, data("a", "甲乙丙丁"))).containsExactly("a: text.tooLong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n乙", "甲\r乙", "甲\u2028乙"})
    void keepsALineOneLine(String text) {
      assertThat(refused(form, data("a", text))).containsExactly("a: text.lineBreak");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"\u0000", "a\u0007", "\u000b", "\u009f", "\ud842", "\udfb7\ud842", "\uffff"})
    void refusesWhatCannotBeStored(String text) {
      for (String type : List.of("textfield", "textarea")) {
        assertThat(refused(form("{'type':'%s','key':'a'}".formatted(type)), data("a", text)))
            .containsExactly("a: text.character");
      }
    }

    @Test
    void keepsTheIndentAndTheLinesOfAnArea() {
      var area = form("{'type':'textarea','key':'a'}");

      assertThat(accepted(area, data("a", "　　一、\r\n\t二、\n "))).containsEntry("a", "　　一、\r\n\t二、");
    }

    @Test
    void refusesWhatIsNoText() {
      for (Object value : list(1, true, list("a"), data("a", "b"))) {
        assertThat(refused(form, data("a", value))).containsExactly("a: text.type");
      }
    }

    @Test
    void limitsTextsOfWhichTheFormSaysNothing() {
      var area = form("{'type':'textarea','key':'a'}");

      assertThat(accepted(area, data("a", "长".repeat(10_000)))).hasSize(1);
      assertThat(refused(area, data("a", "长".repeat(10_001)))).containsExactly("a: text.tooLong");
    }

    @Test
    void findsThePatternAnywhereUnlessItIsAnchored() {
      var found = form("{'type':'textfield','key':'a','validate':{'pattern':'[0-9]{2}'}}");
      var anchored = form("{'type':'textfield','key':'a','validate':{'pattern':'^[0-9]{2}$'}}");

      assertThat(accepted(found, data("a", "约12亩"))).hasSize(1);
      assertThat(refused(found, data("a", "约1亩"))).containsExactly("a: text.pattern");
      assertThat(refused(anchored, data("a", "约12亩"))).containsExactly("a: text.pattern");
      assertThat(accepted(anchored, data("a", ""))).isEmpty();
    }

    @Test
    void endsAPatternThatRunsAway() {
      var form = form("{'type':'textfield','key':'a','validate':{'pattern':'^(.*a){25}$'}}");
      var deep = form("{'type':'textarea','key':'a','validate':{'pattern':'^(a|b)*$'}}");

      assertThat(refused(form, data("a", "a".repeat(60) + "!"))).containsExactly("a: text.pattern");
      assertThat(refused(deep, data("a", "ab".repeat(4_999) + "!")))
          .containsExactly("a: text.pattern");
    }

    @Test
    void checksAMailAddress() {
      var form = form("{'type':'textfield','key':'a','validate':{'validationType':'email'}}");

      assertThat(accepted(form, data("a", "a.b@example.org"))).hasSize(1);
      assertThat(refused(form, data("a", "a.b@"))).containsExactly("a: text.email");
    }
  }

  @Nested
  class Numbers {

    private final FormSchema form =
        form("{'type':'number','key':'n','decimalDigits':1,'validate':{'min':-1,'max':60}}");

    @Test
    void keepsWholeNumbersWholeAndOthersExact() {
      assertThat(accepted(form, data("n", 30.0))).containsEntry("n", 30);
      assertThat(accepted(form, data("n", 0.1))).containsEntry("n", new BigDecimal("0.1"));
      assertThat(accepted(form, data("n", new BigDecimal("6E+1")))).containsEntry("n", 60);
      assertThat(accepted(form("{'type':'number','key':'n'}"), data("n", 9_999_999_999L)))
          .containsEntry("n", 9_999_999_999L);
    }

    @Test
    void refusesWhatIsOutOfBounds() {
      assertThat(refused(form, data("n", -1.1))).containsExactly("n: number.min");
      assertThat(refused(form, data("n", 61L))).containsExactly("n: number.max");
      assertThat(refused(form, data("n", 1.25))).containsExactly("n: number.decimals");
      assertThat(refused(form("{'type':'number','key':'n','decimalDigits':0}"), data("n", 1.5)))
          .containsExactly("n: number.integer");
      assertThat(refused(form("{'type':'number','key':'n','increment':0.5}"), data("n", 0.7)))
          .containsExactly("n: number.increment");
    }

    @Test
    void refusesTextEvenIfItLooksLikeANumber() {
      for (Object value : list("7", "1e3", true, list(7), data())) {
        assertThat(refused(form, data("n", value))).containsExactly("n: number.type");
      }
    }

    @Test
    void survivesMonsters() {
      var monsters =
          list(
              Double.NaN,
              Double.POSITIVE_INFINITY,
              1e300,
              1e-300,
              new BigDecimal("1e400"),
              new BigDecimal("1e999999999"),
              new BigDecimal("1e-999999999"),
              BigInteger.TEN.pow(100_000),
              new BigDecimal(BigInteger.TEN.pow(100_000), 100_000));
      for (Object monster : monsters) {
        assertThat(refused(form, data("n", monster))).containsExactly("n: number.range");
      }
    }
  }

  @Nested
  class Choices {

    private static final String VALUES =
        "'values':[{'label':'甲','value':'A'},{'label':'乙','value':'B'},{'label':'一','value':1}]";

    @Test
    void takesOnlyWhatIsOnTheList() {
      var form = form("{'type':'radio','key':'a'," + VALUES + "}");

      assertThat(accepted(form, data("a", "A"))).containsEntry("a", "A");
      assertThat(accepted(form, data("a", 1.0))).containsEntry("a", 1);
      for (Object value : list("C", "甲", " A", 2, true, list("A"), data("value", "A"))) {
        assertThat(refused(form, data("a", value))).containsExactly("a: choice.invalid");
      }
    }

    @Test
    void takesSeveralEachOnce() {
      for (String type : List.of("checklist", "taglist")) {
        var form = form("{'type':'" + type + "','key':'a'," + VALUES + "}");

        assertThat(accepted(form, data("a", list("B", "A")))).containsEntry("a", list("B", "A"));
        assertThat(refused(form, data("a", list("A", "A")))).containsExactly("a: choice.twice");
        assertThat(refused(form, data("a", list("A", null)))).containsExactly("a: choice.invalid");
        assertThat(refused(form, data("a", "A"))).containsExactly("a: choice.invalid");
      }
    }

    @Test
    void takesTheListThatIsNamed() {
      var form = form("{'type':'select','key':'unit','valuesKey':'units'}");
      var lists = Map.of("units", options("D-LAND", "D-CIVIL"));

      assertThat(FormValidator.check(form, data("unit", "D-LAND"), lists).values()).hasSize(1);
      assertThat(refused(form, data("unit", "D-X"), lists)).containsExactly("unit: choice.invalid");
      assertThatThrownBy(() -> FormValidator.check(form, data(), NO_LISTS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("testForm needs the option list units");
    }

    @Test
    void computesTheListFromTheOtherAnswers() {
      var form =
          form(
              "{'type':'radio','key':'decision','values':['A','B']}",
              "{'type':'select','key':'why','valuesExpression':"
                  + "'=if decision = \\'A\\' then listA else listB'}".replace("\\'", "\\\""));
      var lists = Map.of("listA", options("a1"), "listB", options("b1"));

      assertThat(FormValidator.check(form, data("decision", "A", "why", "a1"), lists).values())
          .hasSize(2);
      assertThat(refused(form, data("decision", "B", "why", "a1"), lists))
          .containsExactly("why: choice.invalid");
    }

    @Test
    void allowsNothingWhenTheComputedListFails() {
      var form = form("{'type':'select','key':'a','valuesExpression':'=1 + missing'}");

      assertThat(refused(form, data("a", "x"))).containsExactly("a: choice.invalid");
    }
  }

  @Nested
  class Dates {

    private final FormSchema form = form("{'type':'datetime','subtype':'date','key':'d'}");

    @ParameterizedTest
    @CsvSource({
      "2026-02-29, date.invalid",
      "2026-2-9, date.invalid",
      "2026/02/09, date.invalid",
      "20260209, date.invalid",
      "2026-02-09T00:00, date.invalid",
      "２０２６-02-09, date.invalid",
      "+2026-02-1, date.invalid",
      "1899-12-31, date.year",
      "3000-01-01, date.year"
    })
    void refusesWhatIsNoDayOfOurTime(String date, String message) {
      assertThat(refused(form, data("d", date))).containsExactly("d: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-02-29", "1900-01-01", "2999-12-31"})
    void takesRealDays(String date) {
      assertThat(accepted(form, data("d", date))).containsEntry("d", date);
    }
  }

  @Nested
  class Files {

    private final FormSchema form = form("{'type':'filepicker','key':'f','multiple':true}");

    @Test
    void keepsTheIdsOnlyEachOnce() {
      var submitted = list("a1", data("id", "b2", "name", "证明.pdf", "size", 7), "a1");

      assertThat(accepted(form, data("f", submitted))).containsEntry("f", list("a1", "b2"));
    }

    @Test
    void refusesWhatIsNoId() {
      for (Object id : list("x".repeat(65), " ", "a\nb", 7, null, list("a"), data("name", "a"))) {
        assertThat(refused(form, data("f", list(id)))).containsExactly("f: files.invalid");
      }
      assertThat(refused(form, data("f", "a1"))).containsExactly("f: files.invalid");
    }

    @Test
    void takesOneFileUnlessTheFormSaysMore() {
      var single = form("{'type':'filepicker','key':'f'}");

      assertThat(refused(single, data("f", list("a", "b")))).containsExactly("f: files.one");
    }
  }
}

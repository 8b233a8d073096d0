package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.workflow.form.FormFixtures.NO_LISTS;
import static org.lianxin.workflow.form.FormFixtures.accepted;
import static org.lianxin.workflow.form.FormFixtures.data;
import static org.lianxin.workflow.form.FormFixtures.form;
import static org.lianxin.workflow.form.FormFixtures.list;
import static org.lianxin.workflow.form.FormFixtures.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormConditionsTest {

  private static final String DECISION = "{'type':'radio','key':'decision','values':['A','B']}";
  private static final String REASON =
      "{'type':'textarea','key':'reason','validate':{'required':true},"
          + "'conditional':{'hide':'=decision != \\\"B\\\"'}}";
  private final FormSchema form = form(DECISION, REASON);

  @Test
  void aShownFieldIsRequired() {
    assertThat(refused(form, data("decision", "B"))).containsExactly("reason: required.text");
  }

  @Test
  void aHiddenFieldIsNotRequiredAndMustBeEmpty() {
    assertThat(accepted(form, data("decision", "A"))).containsOnlyKeys("decision");
    for (Object empty : list(null, "", " ", list(), false)) {
      assertThat(accepted(form, data("decision", "A", "reason", empty)))
          .containsOnlyKeys("decision");
    }
    assertThat(refused(form, data("decision", "A", "reason", "因为")))
        .containsExactly("reason: hidden");
  }

  @Test
  void aMissingVariableIsNull() {
    assertThat(accepted(form, data())).isEmpty(); // null != "B"
    assertThat(refused(form, data("reason", "因为"))).containsExactly("reason: hidden");
  }

  @Test
  void aConditionOfAnyOtherValueShows() {
    for (String hide : new String[] {"=decision", "=1", "=false", "=[]"}) {
      assertThat(refused(form(DECISION, hiddenBy(hide)), data("decision", "A")))
          .as(hide)
          .containsExactly("a: required.text");
    }
  }

  @Test
  void aConditionThatCannotTellHidesAsInTheBrowser() {
    // Seen in form-js-viewer 2.0.0: a unary test of null, and null = null.
    for (String hide : new String[] {"=missing", "=missing <= 1", "=1 + decision", "=null"}) {
      assertThat(accepted(form(DECISION, hiddenBy(hide)), data("decision", "A")))
          .as(hide)
          .hasSize(1);
    }
  }

  private static String hiddenBy(String hide) {
    return "{'type':'textfield','key':'a','validate':{'required':true},'conditional':{'hide':'%s'}}"
        .formatted(hide);
  }

  @Test
  void comparesNumbersAndTicks() {
    var form =
        form(
            "{'type':'number','key':'petitionerCount'}",
            "{'type':'checkbox','key':'anonymous'}",
            "{'type':'dynamiclist','path':'representatives','components':[],"
                + "'conditional':{'hide':'=petitionerCount = null or petitionerCount <= 1'}}",
            "{'type':'textfield','key':'petitionerName','validate':{'required':true},"
                + "'conditional':{'hide':'=anonymous = true'}}");

    assertThat(accepted(form, data("petitionerCount", 1, "anonymous", true))).hasSize(2);
    assertThat(accepted(form, data("petitionerName", "甲"))).hasSize(1);
    assertThat(
            refused(
                form,
                data("petitionerCount", 1, "anonymous", false, "representatives", list(data()))))
        .containsExactly("representatives: hidden", "petitionerName: required.text");
    // What is of the wrong type is refused, and counts as empty for what depends on it.
    assertThat(refused(form, data("petitionerCount", "5", "anonymous", "yes")))
        .containsExactly(
            "petitionerCount: number.type",
            "anonymous: checkbox.type",
            "petitionerName: required.text");
  }

  @Test
  void aHiddenGroupHidesItsChildren() {
    for (String path : new String[] {"", "'path':'g',"}) {
      var group =
          form(
              DECISION,
              "{'type':'group',"
                  + path
                  + "'conditional':{'hide':'=decision = \\\"A\\\"'},'components':["
                  + "{'type':'textfield','key':'t','validate':{'required':true}}]}");
      boolean nested = !path.isEmpty();
      var filled =
          nested ? data("decision", "A", "g", data("t", "x")) : data("decision", "A", "t", "x");

      assertThat(accepted(group, data("decision", "A"))).hasSize(1);
      assertThat(refused(group, filled)).containsExactly(nested ? "g.t: hidden" : "t: hidden");
      assertThat(refused(group, data("decision", "B")))
          .containsExactly(nested ? "g.t: required.text" : "t: required.text");
    }
  }

  @Test
  void whatIsHiddenCountsAsMissingForOtherConditions() {
    var chain =
        form(
            DECISION,
            "{'type':'checkbox','key':'urgent','conditional':{'hide':'=decision = \\\"A\\\"'}}",
            "{'type':'textfield','key':'why','validate':{'required':true},"
                + "'conditional':{'hide':'=urgent = false'}}");

    assertThat(accepted(chain, data("decision", "B"))).hasSize(1);
    assertThat(refused(chain, data("decision", "A"))).containsExactly("why: required.text");
  }

  @Test
  void anEmptyFieldLeftOutIsAsAnEmptyFieldSent() {
    var form =
        form(
            "{'type':'textfield','key':'a'}",
            "{'type':'textfield','key':'b','validate':{'required':true},"
                + "'conditional':{'hide':'=a = \\\"\\\"'}}");

    assertThat(accepted(form, data("a", ""))).isEmpty();
    assertThat(accepted(form, data())).isEmpty();
  }

  @Test
  void blankInANumberOrAChoiceIsNull() {
    for (String type : new String[] {"'number'", "'radio','values':[1]"}) {
      var form =
          form(
              "{'key':'a','type':" + type + "}",
              "{'type':'textfield','key':'b','validate':{'required':true},"
                  + "'conditional':{'hide':'=a = null'}}");

      assertThat(accepted(form, data("a", " "))).isEmpty();
      assertThat(accepted(form, data("a", list()))).isEmpty();
      assertThat(refused(form, data("a", 1))).containsExactly("b: required.text");
    }
  }

  @Test
  void aRowSeesItselfItsNumberAndTheRest() {
    var rows =
        form(
            DECISION,
            "{'type':'dynamiclist','path':'answers','components':["
                + "{'type':'radio','key':'result','values':['YES','NO']},"
                + "{'type':'textfield','key':'why','validate':{'required':true},"
                + "'conditional':{'hide':'=this.result = \\\"YES\\\" or i[1] = 3 or decision = \\\"A\\\"'}}]}");
    var answers = list(data("result", "YES"), data("result", "NO"), data("result", "NO"));

    assertThat(refused(rows, data("decision", "B", "answers", answers)))
        .containsExactly("answers[1].why: required.text");
    assertThat(accepted(rows, data("decision", "A", "answers", answers))).hasSize(2);
  }

  @Test
  void aConditionMayAskWhatTheFormWasOpenedWith() {
    var form =
        form(
            "{'type':'textfield','key':'level','readonly':true}",
            "{'type':'textfield','key':'a','validate':{'required':true},"
                + "'conditional':{'hide':'=level = \\\"REVIEW\\\"'}}");
    var forged = data("level", "REVIEW");

    assertThat(FormValidator.check(form, data(), NO_LISTS, Map.of("level", "REVIEW")).values())
        .isEmpty();
    assertThat(refused(form, forged)).containsExactly("a: required.text");
  }
}

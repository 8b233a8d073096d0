package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.lianxin.workflow.form.FormFixtures.form;

import java.util.List;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.valuemapper.ValueMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.petition.Mask;

class FormSchemaTest {

  @Test
  void tellsWhichFieldsArePersonalAndHowTheyAreMasked() { // domain.md §8.2
    var marked =
        form(
            "{'type':'textfield','key':'who','properties':{'class':'P3','mask':'name'}}",
            "{'type':'group','label':'框','components':[{'type':'textfield','key':'tel',"
                + "'properties':{'class':'P3','mask':'phone'}}]}",
            "{'type':'dynamiclist','path':'others','properties':{'class':'P3','mask':'hidden'},"
                + "'components':[{'type':'textfield','key':'name'}]}",
            "{'type':'textfield','key':'what','properties':{'hint':'x'}}");
    assertThat(marked.personal())
        .containsOnly(entry("who", "name"), entry("tel", "phone"), entry("others", "hidden"));
    assertThat(marked.personal().values())
        .allSatisfy(word -> assertThat(Mask.of(word)).isNotNull());
  }

  /** A mark that is misspelt would leave the field open in the database. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'textfield','key':'who','properties':{'class':'P3','mask':'nam'}}",
        "{'type':'textfield','key':'who','properties':{'class':'P3'}}",
        "{'type':'textfield','key':'who','properties':{'class':'P2','mask':'name'}}",
        "{'type':'dynamiclist','path':'others','components':[{'type':'textfield','key':'name',"
            + "'properties':{'class':'P3','mask':'name'}}]}",
        "{'type':'text','text':'说明','properties':{'class':'P3','mask':'name'}}"
      })
  void aMarkThatCannotBeKeptIsRefused(String component) {
    assertThatThrownBy(() -> form(component)).isInstanceOf(UnusableForm.class);
  }

  @Test
  void tellsWhatALinterWantsToKnow() {
    var form =
        form(
            "{'type':'text','text':'说明'}",
            "{'type':'group','label':'框','components':[{'type':'select','key':'unit','valuesKey':'units'}]}",
            "{'type':'group','path':'person','components':[{'type':'textfield','key':'fullName'}]}",
            "{'type':'dynamiclist','path':'requests','components':[{'type':'textarea','key':'text'}],"
                + "'conditional':{'hide':'=unit = null'}}",
            "{'type':'select','key':'reason','valuesExpression':'=if unit = 1 then a1 else b1'}");

    assertThat(form.id()).isEqualTo("testForm");
    assertThat(form.keys())
        .containsExactly(
            "unit", "person", "person.fullName", "requests", "requests.text", "reason");
    assertThat(form.listNames()).containsExactly("units");
    assertThat(form.expressions()).containsExactly("=unit = null", "=if unit = 1 then a1 else b1");
    assertThat(form.field("requests.text"))
        .get()
        .extracting(f -> f.type())
        .hasToString("TEXT_AREA");
    assertThat(form.field("requests")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type':'expression','key':'a'} | not supported: expression
          {'key':'a'} | not supported: null
          {'type':'textfield'} | no key
          {'type':'textfield','key':''} | no key
          {'type':'dynamiclist','components':[]} | no path
          {'type':'textfield','key':'a.b'} | unusable key
          {'type':'textfield','key':'姓名'} | unusable key
          {'type':'textfield','key':'count'} | FEEL's own word: count
          {'type':'group','path':'date','components':[]} | FEEL's own word: date
          {'type':'textfield','key':7} | key of the wrong type
          {'type':'textfield','key':'a','validate':{'pattern':'(' }} | bad pattern
          {'type':'textfield','key':'a','validate':{'maxLength':-1}} | no count: -1
          {'type':'textfield','key':'a','validate':{'maxLength':'=n'}} | no number
          {'type':'textfield','key':'a','validate':{'required':'yes'}} | required of the wrong type
          {'type':'textfield','key':'a','validate':{'validationType':'phone'}} | use a pattern
          {'type':'textfield','key':'a','readonly':'=b'} | readonly of the wrong type
          {'type':'textfield','key':'a','conditional':{'hide':'b = 1'}} | must begin with '='
          {'type':'textfield','key':'a','conditional':{'hide':'=b = '}} | not FEEL
          {'type':'taglist','key':'a','values':[],'validate':{'minLength':1}} | text rule but takes no text
          {'type':'textfield','key':'a','validate':{'min':1}} | number rule but takes no number
          {'type':'number','key':'a','serializeToString':true} | number as text
          {'type':'number','key':'a','increment':0} | increment that is not positive
          {'type':'select','key':'a'} | no options
          {'type':'datetime','key':'a','subtype':'datetime'} | more than a date
          {'type':'datetime','key':'a'} | more than a date
          7 | component that is no object
          """,
      quoteCharacter = '`')
  void refusesAComponentItCouldNotCheck(String component, String complaint) {
    assertThatThrownBy(() -> form(component))
        .isInstanceOf(UnusableForm.class)
        .hasMessageStartingWith("form")
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesTheSameKeyTwiceAtOneLevelButNotInAnotherRowOrPath() {
    var field = "{'type':'textfield','key':'a'}";
    var inGroup = "{'type':'group','components':[" + field + "]}";
    var inPath = "{'type':'group','path':'p','components':[" + field + "]}";

    assertThatThrownBy(() -> form(field, inGroup)).hasMessageContaining("used twice: a");
    assertThat(form(field, inPath).keys()).containsExactly("a", "p", "p.a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{}", "7", "{\"type\":\"default\"}", "{\"id\":\"a\"}"})
  void refusesWhatIsNoForm(String json) {
    assertThatThrownBy(() -> FormSchema.parse(json)).isInstanceOf(UnusableForm.class);
  }

  @Test
  void knowsEveryOneWordFunctionOfTheEngine() {
    var functions =
        new BuiltinFunctions(FeelEngine.defaultClock(), ValueMapper.defaultValueMapper());
    var names = List.of(functions.functionNames().mkString("\n").split("\n"));

    assertThat(names).hasSizeGreaterThan(50).contains("count", "string length");
    assertThat(names.stream().filter(n -> n.matches("\\w+") && !FeelNames.isReserved(n))).isEmpty();
  }
}

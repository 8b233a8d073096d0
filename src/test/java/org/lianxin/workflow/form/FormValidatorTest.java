package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.workflow.form.FormFixtures.accepted;
import static org.lianxin.workflow.form.FormFixtures.data;
import static org.lianxin.workflow.form.FormFixtures.form;
import static org.lianxin.workflow.form.FormFixtures.list;
import static org.lianxin.workflow.form.FormFixtures.refused;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FormValidatorTest {

  @Test
  void keepsFilledFieldsInTheFormsOrderAndDropsEmptyOnes() {
    var form =
        form(
            "{'type':'textfield','key':'a'}",
            "{'type':'textarea','key':'b'}",
            "{'type':'checkbox','key':'c'}",
            "{'type':'filepicker','key':'d'}",
            "{'type':'number','key':'e'}");

    var kept = accepted(form, data("e", 3, "d", list(), "c", false, "b", " \n", "a", "甲"));

    assertThat(kept).containsExactly(Map.entry("a", "甲"), Map.entry("c", false), Map.entry("e", 3));
  }

  @Test
  void tellsEveryErrorAtOnceKnownFieldsFirst() {
    var form =
        form(
            "{'type':'textfield','key':'a','validate':{'required':true}}",
            "{'type':'number','key':'b'}",
            "{'type':'dynamiclist','path':'rows','components':["
                + "{'type':'textfield','key':'text','validate':{'required':true}}]}");

    assertThat(
            refused(
                form,
                data(
                    "xyz", 1, "b", "7", "rows", list(data("text", "好"), data("text", "", "z", 1)))))
        .containsExactly(
            "a: required.text",
            "b: number.type",
            "rows[1].text: required.text",
            "rows[1].z: unknown",
            "xyz: unknown");
  }

  @Nested
  class Required {

    @Test
    void countsNullBlankTextAndAnEmptyListAsMissing() {
      var form = form("{'type':'textfield','key':'a','validate':{'required':true}}");

      for (Object missing : list(null, "", "  ", "\u3000\u00a0\u200b", list())) {
        assertThat(refused(form, data("a", missing))).containsExactly("a: required.text");
      }
      assertThat(refused(form, data())).containsExactly("a: required.text");
    }

    @Test
    void demandsThatARequiredCheckboxIsTicked() {
      var form = form("{'type':'checkbox','key':'a','validate':{'required':true}}");

      assertThat(refused(form, data("a", false))).containsExactly("a: required.check");
      assertThat(accepted(form, data("a", true))).containsEntry("a", true);
    }

    @Test
    void demandsARowOfARequiredList() {
      var form =
          form("{'type':'dynamiclist','path':'a','components':[],'validate':{'required':true}}");

      assertThat(refused(form, data("a", list()))).containsExactly("a: required.rows");
      assertThat(accepted(form, data("a", list(data())))).containsKey("a");
    }
  }

  @Nested
  class Structure {

    private static final String TEXT = "{'type':'textfield','key':'text','label':'内容'}";
    private final FormSchema rows =
        form("{'type':'dynamiclist','path':'rows','components':[" + TEXT + "]}");

    @Test
    void looksThroughAGroupWithoutPathAndIntoOneWithPath() {
      var plain = form("{'type':'group','label':'框','components':[" + TEXT + "]}");
      var nested = form("{'type':'group','path':'g','components':[" + TEXT + "]}");

      assertThat(accepted(plain, data("text", "甲"))).containsEntry("text", "甲");
      assertThat(accepted(nested, data("g", data("text", "甲"))))
          .containsEntry("g", data("text", "甲"));
      assertThat(accepted(nested, data("g", data("text", "")))).isEmpty();
      assertThat(refused(nested, data("g", data("x", 1)))).containsExactly("g.x: unknown");
      assertThat(refused(nested, data("g", "甲"))).containsExactly("g: group.type");
    }

    @Test
    void refusesWhatIsNoListOfRows() {
      assertThat(refused(rows, data("rows", data("text", "甲")))).containsExactly("rows: rows.type");
      assertThat(refused(rows, data("rows", list("甲")))).containsExactly("rows[0]: row.type");
    }

    @Test
    void takesTwoHundredRowsAndNoMore() {
      var full = java.util.Collections.nCopies(200, (Object) data("text", "甲"));
      var over = java.util.Collections.nCopies(201, (Object) data("text", "甲"));

      assertThat(accepted(rows, data("rows", full))).containsKey("rows");
      assertThat(refused(rows, data("rows", over))).containsExactly("rows: rows.tooMany");
    }

    @Test
    void ignoresWhatIsOnlyShown() {
      var form =
          form(
              "{'type':'textfield','key':'a','readonly':true,'validate':{'required':true}}",
              "{'type':'textfield','key':'b','disabled':true}",
              "{'type':'text','key':'c'}");

      assertThat(accepted(form, data("a", "甲", "b", 7))).isEmpty();
      assertThat(refused(form, data("c", "x"))).containsExactly("c: unknown");
    }
  }
}

package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Assertions;
import org.lianxin.foundation.Option;
import tools.jackson.databind.json.JsonMapper;

class FormValidatorPropertiesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, List<Option>> OPTIONS = RandomForms.options();

  @Property(tries = 2000)
  void agreesWithThePlainReadingAboutEveryField(@ForAll long seed) {
    var random = new Random(seed);
    var raw = new RandomForms(random).form();
    var form = FormSchema.parse(JSON.writeValueAsString(raw));
    var data = new RandomSubmissions(random).submission(raw, seed % 2 == 0 ? 0.02 : 0.2);

    var errors = errorsOf(form, data);

    var mine = new TreeSet<String>();
    errors.forEach(e -> mine.add(e.field()));
    Set<String> plain = PlainReading.refusedFields(raw, data, RandomForms.LISTS);
    assertThat(mine).as("%s%n%s", JSON.writeValueAsString(raw), data).isEqualTo(plain);
    Statistics.label("verdict")
        .collect(errors.isEmpty() ? "accepted" : "refused")
        .coverage(
            seen -> {
              seen.check("accepted").percentage(p -> p > 15);
              seen.check("refused").percentage(p -> p > 40);
            });
  }

  @Property(tries = 2000)
  void acceptsAgainWhatItAcceptedAndChangesNothing(@ForAll long seed) {
    var random = new Random(seed);
    var raw = new RandomForms(random).form();
    var form = FormSchema.parse(JSON.writeValueAsString(raw));

    var first = checked(form, new RandomSubmissions(random).submission(raw, 0.02));

    first.ifPresent(
        kept -> {
          assertThat(checked(form, kept.values())).contains(kept);
          // The way through the database is JSON.
          @SuppressWarnings("unchecked")
          Map<String, Object> stored =
              JSON.readValue(JSON.writeValueAsString(kept.values()), Map.class);
          assertThat(checked(form, stored)).contains(kept);
        });
    Statistics.label("accepted")
        .collect(first.isPresent())
        .coverage(seen -> seen.check(true).percentage(p -> p > 20));
  }

  @Property(tries = 2000)
  void neverFailsOtherThanByRefusing(@ForAll long seed) {
    var random = new Random(seed);
    var raw = new RandomForms(random).form();
    var form = FormSchema.parse(JSON.writeValueAsString(raw));
    var messages = new FormMessages();

    var errors = errorsOf(form, new RandomSubmissions(random).submission(raw, 0.9));

    assertThat(errors).hasSizeLessThanOrEqualTo(50);
    errors.forEach(e -> assertThat(messages.text(e, Locale.CHINA)).isNotBlank());
  }

  /** In parts of a second; what grows with the square of the size would take hours. */
  @Example
  void survivesTheWorst() {
    var raw = new RandomForms(new Random(7)).form();
    var form = FormSchema.parse(JSON.writeValueAsString(raw));
    Object deep = "end";
    for (int i = 0; i < 20_000; i++) {
      deep = i % 2 == 0 ? new ArrayList<>(List.of(deep)) : FormFixtures.data("id", deep);
    }
    var many = new LinkedHashMap<String, Object>();
    for (int i = 0; i < 10_000; i++) {
      many.put("key\u0000" + i + "\ud842" + "长".repeat(100), "<script>");
    }
    var submissions = new ArrayList<Map<String, Object>>();
    submissions.add(many);
    for (Object value : List.of(deep, "长".repeat(1_000_000), " ".repeat(1_000_000))) {
      var data = new LinkedHashMap<String, Object>();
      form.keys().stream().filter(key -> !key.contains(".")).forEach(key -> data.put(key, value));
      submissions.add(data);
    }

    for (Map<String, Object> data : submissions) {
      Assertions.assertTimeout(Duration.ofSeconds(30), () -> errorsOf(form, data));
    }
  }

  @Example
  void capsTheErrorsAndCleansUnknownNames() {
    var form = FormFixtures.form("{'type':'textfield','key':'a','validate':{'required':true}}");
    var data = new LinkedHashMap<String, Object>();
    for (int i = 0; i < 10_000; i++) {
      data.put("\u202e\u0000\ud842键" + i + "𠮷".repeat(100), "秘密");
    }

    var errors = errorsOf(form, data);

    assertThat(errors).hasSize(50);
    assertThat(errors.get(0).field()).isEqualTo("a");
    assertThat(errors.get(1).field()).isEqualTo("键0" + "𠮷".repeat(38));
    assertThat(errors.toString()).doesNotContain("秘密");
  }

  private static Optional<CheckedForm> checked(FormSchema form, Map<String, Object> data) {
    try {
      return Optional.of(FormValidator.check(form, data, OPTIONS));
    } catch (FormRejected e) {
      return Optional.empty();
    }
  }

  private static List<FieldError> errorsOf(FormSchema form, Map<String, Object> data) {
    try {
      FormValidator.check(form, data, OPTIONS);
      return List.of();
    } catch (FormRejected e) {
      return e.errors();
    }
  }
}

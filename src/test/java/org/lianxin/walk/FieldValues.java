package org.lianxin.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Random values for single fields, within what the field demands. */
final class FieldValues {

  private static final List<String> PHRASES =
      List.of(
          "经入户走访了解情况，",
          "组织双方到场核对，",
          "村委会派人参加，",
          "查阅了原始档案，",
          "界址与证载不一致，",
          "请有关单位依法办理，",
          "已向本人当面说明，",
          "资料收存在卷（𡊅头一处），",
          "尚有一处未能取得一致，");

  private final Situation situation;
  private final Random random;

  FieldValues(Situation situation) {
    this.situation = situation;
    this.random = situation.random();
  }

  /**
   * A value for the field, or null to leave it empty.
   *
   * @param given what the form is opened with
   * @param options what a choice offers
   */
  Object of(JsonNode field, JsonNode given, List<Object> options) {
    var key = field.get("key").asString();
    if (HouseRules.omits(key, situation)) {
      return null;
    }
    var ruled = HouseRules.value(key, situation);
    if (ruled.isPresent()) {
      return ruled.get();
    }
    var required =
        field.path("validate").path("required").asBoolean(false)
            || HouseRules.requires(key, situation);
    if (kept(field, given)) {
      return FormFiller.plain(given);
    }
    if (!required && random.nextBoolean()) {
      return null;
    }
    return switch (field.path("type").asString()) {
      case "radio", "select" -> one(field, options, required);
      case "checklist", "taglist" -> some(key, options, required);
      case "checkbox" -> required || random.nextBoolean();
      case "number" -> number(field.path("validate"));
      case "datetime" -> date(key).toString();
      case "filepicker" -> null;
      default -> text(field);
    };
  }

  /** What the system proposes is mostly taken over, numbers of rows always. */
  private boolean kept(JsonNode field, JsonNode given) {
    if (given.isMissingNode() || given.isNull()) {
      return false;
    }
    return switch (field.path("type").asString()) {
      case "number" -> true;
      case "textarea", "textfield" -> random.nextInt(4) > 0;
      default -> false;
    };
  }

  private Object one(JsonNode field, List<Object> options, boolean required) {
    var key = field.get("key").asString();
    var allowed = allowed(key, options);
    if (allowed.isEmpty()) {
      if (required) {
        throw new CannotFill(
            "%s.%s offers %s, of which nothing is allowed"
                .formatted(situation.form(), key, options));
      }
      return null;
    }
    if (situation.straight() && key.equals("decision")) {
      return HouseRules.straightest(allowed, situation);
    }
    var one = allowed.get(random.nextInt(allowed.size()));
    // Thought over twice, else few cases would come far.
    return HouseRules.endsEarly(one) ? allowed.get(random.nextInt(allowed.size())) : one;
  }

  private List<Object> some(String key, List<Object> options, boolean required) {
    var allowed = new ArrayList<>(allowed(key, options));
    Collections.shuffle(allowed, random);
    var fewest = required ? 1 : 0;
    var many = Math.min(allowed.size(), fewest + random.nextInt(3));
    return List.copyOf(allowed.subList(0, many));
  }

  private List<Object> allowed(String key, List<Object> options) {
    return HouseRules.inOrder(key, options, situation).stream()
        .filter(o -> HouseRules.allows(key, o, situation))
        .toList();
  }

  private int number(JsonNode rules) {
    var least = rules.path("min").asInt(0);
    var most = rules.path("max").asInt(least + 100);
    return random.nextInt(8) == 0
        ? (random.nextBoolean() ? least : most)
        : least + random.nextInt(Math.min(most - least, 40) + 1);
  }

  private LocalDate date(String key) {
    var today = situation.today();
    if (Set.of("nextContactDate", "executionDue", "performanceDue").contains(key)) {
      return today.plusDays(1 + random.nextInt(60));
    }
    var earliest = situation.since().isAfter(today) ? today : situation.since();
    var some = today.minusDays(random.nextInt(4));
    return some.isBefore(earliest) ? earliest : some;
  }

  private String text(JsonNode field) {
    var rules = field.path("validate");
    var least = rules.path("minLength").asInt(1);
    var most = rules.path("maxLength").asInt(2000);
    var wanted =
        random.nextInt(30) == 0 ? most : Math.min(most, least + random.nextInt(Math.min(most, 60)));
    var text = new StringBuilder();
    while (text.codePointCount(0, text.length()) < Math.max(least, wanted)) {
      text.append(PHRASES.get(random.nextInt(PHRASES.size())));
    }
    var end = Math.min(text.codePointCount(0, text.length()), most);
    var cut = text.substring(0, text.offsetByCodePoints(0, end));
    var pattern = rules.path("pattern").asString("");
    if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(cut).find()) {
      throw new AssertionError(
          "%s.%s wants %s: HouseRules must know how"
              .formatted(situation.form(), field.get("key").asString(), pattern));
    }
    return cut;
  }
}

package org.lianxin.workflow.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what a component demands of its value; a demand that would never be met is a complaint. */
final class RulesReader {

  private RulesReader() {}

  static Rules read(Component component, FieldType type) {
    var validation = component.validation();
    refuseMisplaced(validation, type);
    var kind = validation.text("validationType");
    if ("phone".equals(kind)) {
      // form-js demands a country code there, which no villager dials.
      throw component.unusable("has validationType phone: use a pattern");
    }
    var increment = component.number("increment");
    if (increment != null && increment.signum() <= 0) {
      throw component.unusable("has an increment that is not positive");
    }
    return new Rules(
        validation.flag("required"),
        validation.count("minLength"),
        validation.count("maxLength"),
        pattern(validation),
        validation.text("patternErrorMessage"),
        "email".equals(kind),
        validation.number("min"),
        validation.number("max"),
        component.count("decimalDigits"),
        increment,
        component.flag("multiple"));
  }

  private static void refuseMisplaced(Component validation, FieldType type) {
    // form-js calls trim() on what has a length rule, so it breaks on lists.
    boolean textRule =
        validation.has("minLength") || validation.has("maxLength") || validation.has("pattern");
    if (textRule && !type.isText()) {
      throw validation.unusable("has a text rule but takes no text");
    }
    if ((validation.has("min") || validation.has("max")) && type != FieldType.NUMBER) {
      throw validation.unusable("has a number rule but takes no number");
    }
  }

  private static @Nullable Pattern pattern(Component validation) {
    var pattern = validation.text("pattern");
    try {
      return pattern == null || pattern.isEmpty() ? null : Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw validation.unusable("has a bad pattern: " + pattern);
    }
  }
}

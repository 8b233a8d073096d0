package org.lianxin.workflow.form;

import java.util.regex.Pattern;

/** Checks a text: its length before anything that takes time by length. */
final class TextCheck {

  /** For fields whose form says nothing. */
  static final int DEFAULT_MAX_LENGTH = 10_000;

  /** The one of form-js-viewer 2.0.0, which follows the HTML standard. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$");

  private TextCheck() {}

  /** The text without outer blanks; lengths count what is kept, as it has to fit its column. */
  static String check(FormNode.Field field, Object value) {
    if (!(value instanceof String raw)) {
      throw new Refused("text.type");
    }
    boolean oneLine = field.type() == FieldType.TEXT_LINE;
    var text = oneLine ? Texts.strip(raw) : Texts.stripEnd(raw);
    var rules = field.rules();
    int length = Texts.length(text);
    int max = maxLength(rules);
    if (length > max) {
      throw new Refused("text.tooLong", max, length);
    }
    if (!Texts.isStorable(text)) {
      throw new Refused("text.character");
    }
    if (oneLine && Texts.hasLineBreak(text)) {
      throw new Refused("text.lineBreak");
    }
    if (rules.minLength() != null && length < rules.minLength()) {
      throw new Refused("text.tooShort", rules.minLength(), length);
    }
    checkForm(rules, text);
    return text;
  }

  static int maxLength(Rules rules) {
    return rules.maxLength() == null ? DEFAULT_MAX_LENGTH : rules.maxLength();
  }

  private static void checkForm(Rules rules, String text) {
    if (rules.pattern() != null && !MeteredText.finds(rules.pattern(), text)) {
      throw rules.patternMessage() == null
          ? new Refused("text.pattern")
          : new Refused("text.patternOwn", rules.patternMessage());
    }
    if (rules.email() && !MeteredText.finds(EMAIL, text)) {
      throw new Refused("text.email");
    }
  }
}

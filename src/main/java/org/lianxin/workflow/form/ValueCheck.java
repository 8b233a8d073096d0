package org.lianxin.workflow.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one filled value by its field's type; what it returns is what is kept. */
final class ValueCheck {

  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int MAX_FILES = 100;
  private static final int MAX_FILE_ID = 64;

  private ValueCheck() {}

  /** Nothing was filled in: null, blank text, an empty list. */
  static boolean isEmpty(@Nullable Object value) {
    return value == null
        || value instanceof String text && Texts.isBlank(text)
        || value instanceof List<?> list && list.isEmpty();
  }

  /**
   * @param allowed the option values of a choice; asked only for choices
   * @throws Refused if the value breaks a rule
   */
  static Object check(FormNode.Field field, Object value, Supplier<Set<Object>> allowed) {
    return switch (field.type()) {
      case TEXT_LINE, TEXT_AREA -> TextCheck.check(field, value);
      case NUMBER -> number(field.rules(), value);
      case CHECKBOX -> checkbox(value);
      case SINGLE_CHOICE -> option(value, allowed.get());
      case MULTIPLE_CHOICE -> options(value, allowed.get());
      case DATE -> date(value);
      case FILES -> files(field.rules(), value);
    };
  }

  private static Number number(Rules rules, Object value) {
    // A number written as text is refused: form-js sends numbers, and "1e3" or "１２" may mean any.
    if (!(value instanceof Number number)) {
      throw new Refused("number.type");
    }
    var exact = Numbers.decimal(number);
    if (exact == null) {
      throw new Refused("number.range");
    }
    if (rules.decimalDigits() != null && exact.scale() > rules.decimalDigits()) {
      throw rules.decimalDigits() == 0
          ? new Refused("number.integer")
          : new Refused("number.decimals", rules.decimalDigits());
    }
    if (rules.min() != null && exact.compareTo(rules.min()) < 0) {
      throw new Refused("number.min", plain(rules.min()));
    }
    if (rules.max() != null && exact.compareTo(rules.max()) > 0) {
      throw new Refused("number.max", plain(rules.max()));
    }
    if (rules.increment() != null && exact.remainder(rules.increment()).signum() != 0) {
      throw new Refused("number.increment", plain(rules.increment()));
    }
    return Numbers.exact(number);
  }

  private static String plain(BigDecimal bound) {
    return bound.stripTrailingZeros().toPlainString();
  }

  private static Boolean checkbox(Object value) {
    if (value instanceof Boolean checked) {
      return checked;
    }
    throw new Refused("checkbox.type");
  }

  private static Object option(Object value, Set<Object> allowed) {
    var option = Options.comparable(value);
    if (option == null || !allowed.contains(option)) {
      throw new Refused("choice.invalid");
    }
    return option;
  }

  private static List<Object> options(Object value, Set<Object> allowed) {
    if (!(value instanceof List<?> list)) {
      throw new Refused("choice.invalid");
    }
    var chosen = new LinkedHashSet<>();
    for (Object entry : list) {
      if (!chosen.add(option(entry, allowed))) {
        throw new Refused("choice.twice");
      }
    }
    return List.copyOf(chosen);
  }

  private static String date(Object value) {
    if (!(value instanceof String text) || text.length() != 10) {
      throw new Refused("date.invalid");
    }
    try {
      if (ISO_DATE.matcher(text).matches()) {
        int year = LocalDate.parse(text).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
          throw new Refused("date.year", FIRST_YEAR, LAST_YEAR);
        }
        return text;
      }
    } catch (DateTimeException e) {
      // A day that does not exist, such as February 30.
    }
    throw new Refused("date.invalid");
  }

  /** Ids only: name and size of an attachment are the server's own knowledge. */
  private static List<Object> files(Rules rules, Object value) {
    if (!(value instanceof List<?> list)) {
      throw new Refused("files.invalid");
    }
    if (list.size() > MAX_FILES) {
      throw new Refused("files.tooMany", MAX_FILES);
    }
    var ids = fileIds(list);
    if (!ids.stream().allMatch(ValueCheck::isFileId)) {
      throw new Refused("files.invalid");
    }
    if (!rules.multiple() && ids.size() > 1) {
      throw new Refused("files.one");
    }
    return ids;
  }

  /** Each id once, whether it came alone or in an object. */
  static List<@Nullable Object> fileIds(List<?> entries) {
    var ids = new LinkedHashSet<@Nullable Object>();
    for (Object entry : entries) {
      ids.add(entry instanceof Map<?, ?> map ? map.get("id") : entry);
    }
    return new ArrayList<>(ids);
  }

  private static boolean isFileId(@Nullable Object id) {
    return id instanceof String text
        && text.length() <= MAX_FILE_ID
        && !Texts.isBlank(text)
        && text.codePoints().allMatch(Texts::isEchoable);
  }
}

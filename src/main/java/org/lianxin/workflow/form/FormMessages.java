package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Puts a {@link FieldError} into words: Chinese unless English is asked for. */
public final class FormMessages {

  private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  public FormMessages() {
    messages.setBasename("messages/form");
    messages.setDefaultEncoding("UTF-8");
    // Else a server that runs in English would answer everybody in English.
    messages.setFallbackToSystemLocale(false);
  }

  /** The message names the field's label, and for a field in a list the row, counted from one. */
  public String text(FieldError error, Locale locale) {
    var args = new ArrayList<Object>();
    args.add(error.label());
    error.args().forEach(arg -> args.add(String.valueOf(arg)));
    var text = messages.getMessage(error.messageKey(), args.toArray(), locale);
    var rows = rowNumbers(error.field());
    Collections.reverse(rows);
    for (String row : rows) {
      text = messages.getMessage("row", new Object[] {row, text}, locale);
    }
    return text;
  }

  private static List<String> rowNumbers(String field) {
    var numbers = new ArrayList<String>();
    Matcher row = ROW.matcher(field);
    while (row.find()) {
      numbers.add(String.valueOf(Integer.parseInt(row.group(1)) + 1));
    }
    return numbers;
  }
}

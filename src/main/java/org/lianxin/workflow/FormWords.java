package org.lianxin.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianxin.workflow.form.FieldError;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of the forms in English, for those who have switched the desk: {@code
 * messages/forms_en.json}, Chinese text by English. The forms are Chinese and stay as they were
 * deployed; a text without English, of an earlier form perhaps, is shown as it is.
 */
@Component
class FormWords {

  /** What of a form is there to be read; all else is the contract. */
  static final Set<String> READ =
      Set.of("label", "description", "text", "dateLabel", "patternErrorMessage", "suffixAdorner");

  private final Map<String, String> english;

  FormWords(JsonMapper json) {
    try (var file = new ClassPathResource("messages/forms_en.json").getInputStream()) {
      english = Map.copyOf(json.readValue(file, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same form, to be read in English. */
  Map<String, Object> english(Map<String, Object> form) {
    return parts(form);
  }

  /** What is wrong, with the label and the words of the form in English. */
  FieldError english(FieldError error) {
    return new FieldError(
        error.field(),
        english(error.label()),
        error.messageKey(),
        error.args().stream().map(arg -> arg instanceof String text ? english(text) : arg).toList());
  }

  private Object value(String key, Object value) {
    if (value instanceof String text) {
      return READ.contains(key) ? english(text) : text;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> value(key, each)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      return parts(map);
    }
    return value;
  }

  private Map<String, Object> parts(Map<?, ?> map) {
    var spoken = new LinkedHashMap<String, Object>();
    map.forEach((name, each) -> spoken.put((String) name, value((String) name, each)));
    return spoken;
  }

  /** A text of a form. */
  String english(String chinese) {
    return english.getOrDefault(chinese, chinese);
  }
}

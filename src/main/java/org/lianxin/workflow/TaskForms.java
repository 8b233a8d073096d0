package org.lianxin.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Words;
import org.lianxin.petition.FormData;
import org.lianxin.petition.Mask;
import org.lianxin.workflow.form.FormMessages;
import org.lianxin.workflow.form.FormRejected;
import org.lianxin.workflow.form.FormSchema;
import org.lianxin.workflow.form.FormValidator;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The deployed forms. An item is shown and checked by the version of its form that was deployed
 * with its process, whatever has been deployed since.
 */
@Component
public class TaskForms {

  private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

  private final RepositoryService repository;
  private final JsonMapper json;
  private final Words words;
  private final FormWords formWords;
  private final FormMessages messages = new FormMessages();
  private final Map<FormVersion, Deployed> forms = new ConcurrentHashMap<>();

  TaskForms(RepositoryService repository, JsonMapper json, Words words, FormWords formWords) {
    this.repository = repository;
    this.json = json;
    this.words = words;
    this.formWords = formWords;
  }

  /** One version of a form: a form file in a deployment. */
  public record FormVersion(String deployment, String form) {}

  /** The form as the file has it, for the browser to draw; read in English where that is asked. */
  Map<String, Object> drawn(FormVersion version) {
    var form = deployed(version);
    return inEnglish() ? form.english : form.drawn;
  }

  /** What the form asks for. */
  public FormSchema schema(FormVersion version) {
    return deployed(version).schema;
  }

  /** What each field is called, to whoever is told what is wrong with it. */
  UnaryOperator<String> labels(FormVersion version) {
    var schema = schema(version);
    return field -> inEnglish() ? formWords.english(schema.label(field)) : schema.label(field);
  }

  /**
   * Checks submitted data against the form.
   *
   * @throws InvalidForm with every field at once
   */
  FormData check(FormVersion version, Map<String, Object> submitted, OptionLists lists) {
    var schema = schema(version);
    try {
      return new FormData(
          FormValidator.check(schema, submitted, lists.of(schema)).values(), personal(schema));
    } catch (FormRejected rejected) {
      throw new InvalidForm(
          rejected.errors().stream()
              .map(e -> inEnglish() ? formWords.english(e) : e)
              .map(e -> new FieldProblem(e.field(), messages.text(e, words.language())))
              .toList());
    }
  }

  /** The fields of a form with personal data, each with its mask. */
  Map<String, Mask> personal(FormVersion version) {
    return personal(schema(version));
  }

  private static Map<String, Mask> personal(FormSchema schema) {
    return schema.personal().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, mark -> Mask.of(mark.getValue())));
  }

  private Deployed deployed(FormVersion version) {
    return forms.computeIfAbsent(version, this::read);
  }

  private Deployed read(FormVersion version) {
    var file = "forms/" + version.form() + ".form";
    try (var stream = repository.getResourceAsStream(version.deployment(), file)) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var drawn = json.readValue(text, JSON_OBJECT);
      return new Deployed(drawn, formWords.english(drawn), FormSchema.parse(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean inEnglish() {
    return words.language() == Locale.ENGLISH;
  }

  private record Deployed(
      Map<String, Object> drawn, Map<String, Object> english, FormSchema schema) {}
}

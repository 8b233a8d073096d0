package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.workflow.form.FieldError;
import org.lianxin.workflow.form.FormSchema;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The forms of the English desk: all words English, and the contract the same. */
class FormWordsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private final FormWords words = new FormWords(JSON);

  @ParameterizedTest
  @MethodSource("forms")
  void noWordOfAFormIsLeftInChinese(Path file) {
    var chinese = new TreeSet<String>();
    gather(words.english(form(file)), chinese);
    assertThat(chinese).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void onlyWhatIsReadDiffersFromTheDeployedForm(Path file) {
    var form = form(file);
    var english = words.english(form);
    assertThat(english).isNotEqualTo(form);
    assertThat(withoutWords(english)).isEqualTo(withoutWords(form));
    assertThat(FormSchema.parse(JSON.writeValueAsString(english)).keys())
        .isEqualTo(FormSchema.parse(text(file)).keys());
  }

  @Test
  void everyEnglishTextIsThatOfSomeForm() throws IOException {
    var used = new TreeSet<String>();
    forms().forEach(file -> gather(form(file), used));
    try (var file = new ClassPathResource("messages/forms_en.json").getInputStream()) {
      assertThat(new TreeSet<>(JSON.readValue(file, OBJECT).keySet())).isEqualTo(used);
    }
  }

  @Test
  void whatIsWrongNamesTheFieldInEnglish() {
    var wrong =
        new FieldError(
            "title", "标题", "text.patternOwn", List.of("标题会出现在各类列表中，请不要写电话号码和身份证号", 60));
    assertThat(words.english(wrong))
        .isEqualTo(
            new FieldError(
                "title",
                "Title",
                "text.patternOwn",
                List.of(
                    "The title is shown in lists: please leave out phone and identity numbers",
                    60)));
  }

  @Test
  void aTextOfAnEarlierFormStaysAsItIs() {
    assertThat(words.english(Map.of("label", "早先的栏目"))).isEqualTo(Map.of("label", "早先的栏目"));
  }

  static Stream<Path> forms() throws IOException {
    try (var files = Files.list(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
    }
  }

  private static Map<String, Object> form(Path file) {
    return JSON.readValue(text(file), OBJECT);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every text with Chinese in it, wherever it stands. */
  private static void gather(Object part, TreeSet<String> found) {
    if (part instanceof Map<?, ?> map) {
      map.values().forEach(each -> gather(each, found));
    } else if (part instanceof List<?> list) {
      list.forEach(each -> gather(each, found));
    } else if (part instanceof String text && CHINESE.matcher(text).find()) {
      found.add(text);
    }
  }

  private static Object withoutWords(Object part) {
    if (part instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(each -> !FormWords.READ.contains((String) each.getKey()))
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, each -> withoutWords(each.getValue())));
    }
    return part instanceof List<?> list
        ? list.stream().map(FormWordsTest::withoutWords).toList()
        : part;
  }
}

package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormMessagesTest {

  private final FormMessages messages = new FormMessages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          required.text      |      |      | 请填写“标题” | Please fill in “标题”
          required.choice    |      |      | 请选择“标题” | Please choose “标题”
          required.rows      |      |      | “标题”至少要填写一条 | “标题” needs at least one row
          text.tooLong       | 60   | 73   | “标题”不能超过60个字（现在73个字） | “标题” takes at most 60 characters (now 73)
          text.tooLong       | 4000 | 4001 | “标题”不能超过4000个字（现在4001个字） | “标题” takes at most 4000 characters (now 4001)
          text.patternOwn    | {0}' |      | “标题”填写有误：{0}' | “标题” is not in the expected form: {0}'
          number.decimals    | 2    |      | “标题”最多保留2位小数 | “标题” takes at most 2 decimals
          choice.invalid     |      |      | “标题”的选项无效，请重新选择 | The choice for “标题” is not valid, please choose again
          date.year          | 1900 | 2999 | “标题”的年份应当在1900年至2999年之间 | The year of “标题” must lie between 1900 and 2999
          hidden             |      |      | 按现在的选择，“标题”不需要填写，请清空 | “标题” does not apply to the present choice, please clear it
          unknown            |      |      | 表单中没有“标题”这一项 | The form has no field “标题”
          """,
      quoteCharacter = '`')
  void nameTheFieldInBothLanguages(
      String key, String first, String second, String chinese, String english) {
    var args = first == null ? List.of() : second == null ? List.of(first) : List.of(first, second);
    var error = new FieldError("title", "标题", key, List.copyOf(args));

    assertThat(messages.text(error, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    assertThat(messages.text(error, Locale.US)).isEqualTo(english);
    assertThat(messages.text(error, Locale.FRENCH)).isEqualTo(chinese);
  }

  @Test
  void nameTheRowCountedFromOne() {
    var error = new FieldError("requests[1].text", "诉求", "required.text", List.of());

    assertThat(messages.text(error, Locale.CHINA)).isEqualTo("第2条：请填写“诉求”");
    assertThat(messages.text(error, Locale.ENGLISH)).isEqualTo("Row 2: Please fill in “诉求”");
  }

  @Test
  void existInBothLanguagesForEveryKeyInTheCode() throws IOException {
    var chinese = bundle("form.properties");
    var english = bundle("form_en.properties");
    var used = new TreeSet<String>();
    var key =
        Pattern.compile(
            "\"((?:required|text|number|checkbox|choice|date|files|rows?|group)"
                + "\\.[a-zA-Z]+|hidden|unknown|row)\"");
    try (var sources = Files.list(Path.of("src/main/java/org/lianxin/workflow/form"))) {
      for (Path source : sources.toList()) {
        key.matcher(Files.readString(source)).results().forEach(m -> used.add(m.group(1)));
      }
    }

    assertThat(used).hasSizeGreaterThan(25).isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    // A single apostrophe would switch MessageFormat's placeholders off.
    assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    assertThat(chinese.values()).allMatch(text -> text.toString().contains("{0}"));
  }

  private static Properties bundle(String name) throws IOException {
    var properties = new Properties();
    try (var stream = FormMessages.class.getResourceAsStream("/messages/" + name)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }
}

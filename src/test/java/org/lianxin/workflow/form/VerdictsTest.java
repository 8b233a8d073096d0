package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {

  private int asked;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decision = \"A\"                  | decision | A    | B",
        "count <= 1                        | count    | 1    | 11",
        "x or not(done)                    | done     | true | false",
        "substring(request, 1, 3) = \"DEL\" | request  | DELx | KEEP",
        "\"done\" != 状态                     | 状态       | done | open"
      })
  void theSameValuesAreNotJudgedTwiceAndOthersAre(
      String condition, String name, String one, String other) {
    var verdicts = new Verdicts(condition);

    assertThat(judged(verdicts, Map.of(name, one))).isTrue();
    assertThat(judged(verdicts, Map.of(name, one, "apart", "x"))).isFalse();
    assertThat(judged(verdicts, Map.of(name, other))).isTrue();
    assertThat(judged(verdicts, Map.of(name, one))).isFalse();
  }

  /**
   * FEEL tells an empty value from none at all, a number from a text, a text from its quotation.
   */
  @Test
  void whatLooksAlikeIsJudgedForItself() {
    var verdicts = new Verdicts("a = \"b\"");
    var alike =
        List.<Map<String, @Nullable Object>>of(
            Map.of(),
            Collections.singletonMap("a", null),
            Map.of("a", ""),
            Map.of("a", "null"),
            Map.of("a", 1),
            Map.of("a", "1"),
            Map.of("a", true),
            Map.of("a", "true"));
    alike.forEach(values -> assertThat(judged(verdicts, values)).isTrue());
    alike.forEach(values -> assertThat(judged(verdicts, values)).isFalse());
    assertThat(judged(verdicts, Map.of("b", 1))).isFalse();
  }

  /** Rows and files may change under their key; what people write is nothing to keep. */
  @Test
  void whatIsLongOrMadeOfPartsIsJudgedEachTime() {
    var verdicts = new Verdicts("a = null");
    for (Object value : List.of(List.of("x"), Map.of("x", "y"), "某".repeat(41))) {
      assertThat(judged(verdicts, Map.of("a", value))).isTrue();
      assertThat(judged(verdicts, Map.of("a", value))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"day < today()", "now() > moment", "a or today( ) = day"})
  void whatDependsOnTheTimeIsJudgedEachTime(String condition) {
    var verdicts = new Verdicts(condition);
    assertThat(judged(verdicts, Map.of("day", "2026-01-01"))).isTrue();
    assertThat(judged(verdicts, Map.of("day", "2026-01-01"))).isTrue();
  }

  /** Nobody fills the memory by sending what is new each time; what is said stays right. */
  @Test
  void noMoreThanAFewHundredAreRemembered() {
    var verdicts = new Verdicts("a < 1000");
    IntStream.range(0, 2000)
        .forEach(
            a ->
                assertThat(verdicts.of(Map.of("a", a), values -> (int) values.get("a") < 1000))
                    .isEqualTo(a < 1000));
    assertThat(verdicts.of(Map.of("a", 1999), values -> true)).isFalse();
    assertThat(judged(verdicts, Map.of("a", 0))).isTrue();
  }

  /** Whether it was judged anew. */
  private boolean judged(Verdicts verdicts, Map<String, @Nullable Object> values) {
    var before = asked;
    var said = verdicts.of(new HashMap<>(values), this::judge);
    assertThat(said).as("%s", values).isEqualTo(verdict(values));
    return asked > before;
  }

  private boolean judge(Map<String, @Nullable Object> values) {
    asked++;
    return verdict(values);
  }

  private static boolean verdict(Map<String, @Nullable Object> values) {
    return values.values().stream().anyMatch(value -> String.valueOf(value).length() > 3);
  }
}

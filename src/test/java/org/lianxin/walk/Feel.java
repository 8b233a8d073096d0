package org.lianxin.walk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * The expressions of forms. Walks ask the same ones again and again: what came out is remembered.
 */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final int MOST_REMEMBERED = 20_000;

  private static final Map<String, Expression> EXPRESSIONS = new HashMap<>();
  private static final Map<Asked, Optional<Object>> REMEMBERED = new HashMap<>();

  private Feel() {}

  private record Expression(ParsedExpression parsed, List<String> names) {

    static Expression of(String text) {
      return new Expression(
          ENGINE.parseExpression(text).parsedExpression(),
          NAME.matcher(text).results().map(found -> found.group()).distinct().toList());
    }
  }

  private record Asked(String text, Map<String, Object> scope) {}

  /**
   * What an expression yields, null included.
   *
   * @param text without the leading "="
   * @param scope name → its value; empty for a name that is none
   */
  static Object value(String text, Function<String, Optional<Map.Entry<String, Object>>> scope) {
    var expression = EXPRESSIONS.computeIfAbsent(text, Expression::of);
    var known = new LinkedHashMap<String, Object>();
    expression.names.forEach(
        name -> scope.apply(name).ifPresent(entry -> known.put(name, entry.getValue())));
    if (REMEMBERED.size() > MOST_REMEMBERED) {
      REMEMBERED.clear();
    }
    return REMEMBERED
        .computeIfAbsent(
            new Asked(text, known), asked -> Optional.ofNullable(of(expression, asked)))
        .orElse(null);
  }

  private static Object of(Expression expression, Asked asked) {
    var result = ENGINE.evaluate(expression.parsed, asked.scope);
    if (!result.isSuccess()) {
      throw new AssertionError(asked.text + " fails");
    }
    return result.result();
  }
}

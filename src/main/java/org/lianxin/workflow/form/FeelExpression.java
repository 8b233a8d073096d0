package org.lianxin.workflow.form;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A FEEL expression of a form, parsed once: parsing costs six times what evaluating does. */
public final class FeelExpression {

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  private final String text;
  private final ParsedExpression parsed;
  private final Verdicts verdicts;

  private FeelExpression(String text, ParsedExpression parsed) {
    this.text = text;
    this.parsed = parsed;
    this.verdicts = new Verdicts(text);
  }

  /**
   * @param text as the form has it, with the leading "="
   * @throws UnusableForm if it is no FEEL expression
   */
  static FeelExpression parse(String text) {
    if (!text.startsWith("=")) {
      throw new UnusableForm("not an expression, it must begin with '=': " + text);
    }
    var result = FEEL.parseExpression(text.substring(1));
    if (!result.isSuccess()) {
      throw new UnusableForm("not FEEL: " + text + " (" + result.failure().message() + ")");
    }
    return new FeelExpression(text, result.parsedExpression());
  }

  /**
   * Whether a condition hides its part: on true, and on null too. form-js evaluates conditions as
   * unary tests of null, so {@code =count <= 1} hides while {@code count} is empty; to show the
   * part here would demand what the person cannot see. Any other value, and a failure, shows it.
   */
  boolean hides(Map<String, @Nullable Object> variables) {
    return verdicts.of(variables, this::hidesNow);
  }

  private boolean hidesNow(Map<String, @Nullable Object> variables) {
    var result = evaluated(variables);
    return result != null
        && result.isSuccess()
        && (result.result() == null || Boolean.TRUE.equals(result.result()));
  }

  /** Null where FEEL yields null or fails. */
  @Nullable Object value(Map<String, @Nullable Object> variables) {
    var result = evaluated(variables);
    return result != null && result.isSuccess() ? result.result() : null;
  }

  /** Null if it failed hard: the data is a stranger's and must not break anything. */
  private @Nullable EvaluationResult evaluated(Map<String, @Nullable Object> variables) {
    try {
      return FEEL.evaluate(parsed, new FeelVariables(variables));
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.lianxin.workflow.form;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A FEEL expression of a form, parsed once: parsing costs six times what evaluating does. */
public final class FeelExpression {

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  private final String text;
  private final ParsedExpression parsed;

  private FeelExpression(String text, ParsedExpression parsed) {
    this.text = text;
    this.parsed = parsed;
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

  /** As form-js: only a plain true counts; null, a failure or any other value does not. */
  boolean isTrue(Map<String, @Nullable Object> variables) {
    return Boolean.TRUE.equals(value(variables));
  }

  /** Null where FEEL yields null or fails; the data is a stranger's and must not break anything. */
  @Nullable Object value(Map<String, @Nullable Object> variables) {
    try {
      var result = FEEL.evaluate(parsed, variables);
      return result.isSuccess() ? result.result() : null;
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

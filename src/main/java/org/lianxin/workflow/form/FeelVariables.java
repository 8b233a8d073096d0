package org.lianxin.workflow.form;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may ask for, looked up when it asks. Given as a map, all of it would be copied
 * for each expression, the option lists too, which took longer than the expressions themselves.
 */
final class FeelVariables extends CustomContext implements VariableProvider {

  private final Map<String, @Nullable Object> variables;

  FeelVariables(Map<String, @Nullable Object> variables) {
    this.variables = variables;
  }

  @Override
  public VariableProvider variableProvider() {
    return this;
  }

  @Override
  public Option<Object> getVariable(String name) {
    return variables.containsKey(name) ? new Some<>(variables.get(name)) : Option.empty();
  }

  @Override
  public Iterable<String> keys() {
    return CollectionConverters.asScala(variables.keySet());
  }
}

package org.lianxin.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Words;

/** Collects what a rule finds wrong, so that the person learns of everything at once. */
public final class FieldProblems {

  private final Words words;
  private final UnaryOperator<String> labels;
  private final List<FieldProblem> found = new ArrayList<>();

  /**
   * Nothing found yet.
   *
   * @param labels the wording of a field in its form; every message names it
   */
  public FieldProblems(Words words, UnaryOperator<String> labels) {
    this.words = words;
    this.labels = labels;
  }

  /**
   * Notes a problem.
   *
   * @param rule key in {@code messages/rules.properties}; its {0} is the field's label
   * @param args what the message says besides, from {1} on
   */
  public void add(String field, String rule, Object... args) {
    var named = Stream.concat(Stream.of(labels.apply(field)), Stream.of(args)).toArray();
    found.add(new FieldProblem(field, words.of("rule." + rule, named)));
  }

  /** Notes the problem if the condition holds. */
  public void when(boolean condition, String field, String rule, Object... args) {
    if (condition) {
      add(field, rule, args);
    }
  }

  /** Refuses the form if anything was found. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new InvalidForm(found);
    }
  }
}

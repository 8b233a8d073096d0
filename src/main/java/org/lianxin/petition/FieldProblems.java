package org.lianxin.petition;

import java.util.ArrayList;
import java.util.List;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Words;

/** Collects what a rule finds wrong, so that the person learns of everything at once. */
public final class FieldProblems {

  private final Words words;
  private final List<FieldProblem> found = new ArrayList<>();

  public FieldProblems(Words words) {
    this.words = words;
  }

  /**
   * Notes a problem.
   *
   * @param rule key in {@code messages/rules.properties}
   */
  public void add(String field, String rule, Object... args) {
    found.add(new FieldProblem(field, words.of("rule." + rule, args)));
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

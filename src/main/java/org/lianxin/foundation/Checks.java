package org.lianxin.foundation;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with what was submitted, so that the caller learns of all at once. */
public final class Checks {

  private final Words words;
  private final List<FieldProblem> found = new ArrayList<>();

  public Checks(Words words) {
    this.words = words;
  }

  /**
   * Notes the problem if the condition holds.
   *
   * @param key of the sentence, in one of the bundles of {@code messages/}
   */
  public Checks when(boolean condition, String field, String key, Object... args) {
    if (condition) {
      found.add(new FieldProblem(field, words.of(key, args)));
    }
    return this;
  }

  /** Whether nothing was found so far. */
  public boolean clean() {
    return found.isEmpty();
  }

  /** Refuses what was submitted if anything was found. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new InvalidForm(found);
    }
  }
}

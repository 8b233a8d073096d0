package org.lianxin.mail;

import java.util.Map;
import java.util.Set;

/**
 * A line of the table of domain.md §4.5.
 *
 * @param steps by what it happens: a task, or a task and a word of its form; or something else
 */
record Row(String event, Set<String> steps, Map<Audience, Cell> cells) {

  /** What one audience is told, and when. */
  record Cell(String template, Condition condition) {}

  boolean happensBy(String task, Set<String> words) {
    return steps.contains(task)
        || words.stream().anyMatch(word -> steps.contains(task + ":" + word));
  }
}

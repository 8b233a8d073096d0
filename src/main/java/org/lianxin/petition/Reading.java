package org.lianxin.petition;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which words are looked for, with the places where public names stand in it.
 *
 * @param known where a public name begins and where it ends
 */
record Reading(String text, List<Span> known) {

  /** From one character to before another. */
  record Span(int from, int to) {}

  static Reading of(String text, List<String> publicNames) {
    var known = new ArrayList<Span>();
    for (var name : publicNames) {
      for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        known.add(new Span(at, at + name.length()));
      }
    }
    return new Reading(text, known);
  }

  /** Whether the word stands there other than as a part of a public name. */
  boolean tells(String word) {
    if (word.isEmpty()) {
      return false;
    }
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!free(at, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether that part lies within a public name. */
  boolean free(int from, int to) {
    return known.stream().anyMatch(span -> span.from <= from && to <= span.to);
  }
}

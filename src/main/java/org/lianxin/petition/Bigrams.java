package org.lianxin.petition;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * A matter as pairs of neighboring characters. Chinese needs no cutting into words for that, and a
 * rare character counts as one.
 */
final class Bigrams {

  /** What somebody types is compared as far as a reader would read it. */
  private static final int LONGEST = 2000;

  private static final IntersectionSimilarity<String> COMPARISON =
      new IntersectionSimilarity<>(Bigrams::of);

  private final String text;
  private final boolean titleOnly;

  Bigrams(@Nullable String title, @Nullable String statement) {
    titleOnly = statement == null || statement.isBlank();
    text = (title == null ? "" : title) + (titleOnly ? "" : statement);
  }

  /** How much it has in common with another matter, 0 to 100 (Dice). */
  int percentAlike(String otherTitle, String otherStatement) {
    var result = COMPARISON.apply(text, titleOnly ? otherTitle : otherTitle + otherStatement);
    var all = result.getSizeA() + result.getSizeB();
    return all == 0 ? 0 : 200 * result.getIntersection() / all;
  }

  private static Set<String> of(CharSequence text) {
    return pairs(text.codePoints().filter(Character::isLetterOrDigit).limit(LONGEST).toArray());
  }

  /** All that stand in a text, punctuation left out. */
  static Set<String> in(String text) {
    return pairs(text.codePoints().filter(Character::isLetterOrDigit).toArray());
  }

  private static Set<String> pairs(int[] letters) {
    var pairs = new LinkedHashSet<String>();
    for (var i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
    return pairs;
  }
}

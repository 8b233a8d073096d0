package org.lianxin.petition;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words that anybody may read: names of units, villages and categories. What lies within one of
 * them gives nobody away, as the name 林业 in that of a category. A county has thousands; they are
 * folded once and not with each text that is looked through.
 *
 * @param letters as {@link Folded#letters} has them
 * @param numbered as {@link Folded#numbered} has them
 */
public record PublicNames(List<String> letters, List<String> numbered) {

  public static final PublicNames NONE = of(List.of());

  static PublicNames of(Collection<String> names) {
    return new PublicNames(folded(names, Folded::letters), folded(names, Folded::numbered));
  }

  private static List<String> folded(Collection<String> names, UnaryOperator<String> fold) {
    return names.stream().map(fold).filter(name -> name.length() > 1).distinct().toList();
  }
}

package org.lianxin.petition;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Sums of money in a text, however they are written. */
final class Amounts {

  private static final Pattern SUM =
      Pattern.compile("(\\d+(?:\\.\\d+)?)([千万亿]{0,2})[多余来]?(?:元|块|圆|人民币)");
  private static final Pattern UNIT = Pattern.compile("[千万亿]{0,2}[多余来]?(元|块|圆|人民币)");

  private Amounts() {}

  static Set<BigDecimal> in(String text) {
    var sums = new HashSet<BigDecimal>();
    SUM.matcher(Folded.digits(text).replaceAll("[\\s,']", ""))
        .results()
        .forEach(
            found -> {
              var sum = new BigDecimal(found.group(1));
              for (var factor : found.group(2).toCharArray()) {
                sum = sum.scaleByPowerOfTen(factor == '千' ? 3 : factor == '万' ? 4 : 8);
              }
              sums.add(sum.stripTrailingZeros());
            });
    return sums;
  }

  /** Whether the text has a sum that was told. */
  static boolean shared(String text, Collection<String> told) {
    var sums = in(text);
    return !sums.isEmpty()
        && told.stream().flatMap(words -> in(words).stream()).anyMatch(sums::contains);
  }

  /** Whether what comes next says that the number before is a sum. */
  static boolean follows(String text, int at) {
    return UNIT.matcher(text).region(at, text.length()).lookingAt();
  }
}

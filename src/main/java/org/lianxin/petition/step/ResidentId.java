package org.lianxin.petition.step;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** 居民身份证号: 17 digits and a check character, with a real date of birth; domain.md §3.2. */
public final class ResidentId {

  private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int FIRST_YEAR = 1900;

  private ResidentId() {}

  public static boolean valid(String number, LocalDate today) {
    return SHAPE.matcher(number).matches()
        && born(number, today)
        && CHECKS.charAt(sum(number) % CHECKS.length()) == number.charAt(WEIGHTS.length);
  }

  private static int sum(String number) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return sum;
  }

  private static boolean born(String number, LocalDate today) {
    try {
      var born =
          LocalDate.of(
              Integer.parseInt(number, 6, 10, 10),
              Integer.parseInt(number, 10, 12, 10),
              Integer.parseInt(number, 12, 14, 10));
      return born.getYear() >= FIRST_YEAR && !born.isAfter(today);
    } catch (DateTimeException e) {
      return false;
    }
  }
}

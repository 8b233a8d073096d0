package org.lianxin.deadline;

import java.util.regex.Pattern;
import org.lianxin.foundation.Refusals.BadParameter;

/** How long a period is. */
public record Length(int number, DayUnit unit) {

  /** Ten years: what is longer is a slip of the hand. */
  static final int LONGEST = 3650;

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})(wd|d)");

  public Length {
    if (number < 1 || number > LONGEST) {
      throw new BadParameter("length");
    }
  }

  /** As written in an address: {@code 60d} natural days, {@code 5wd} working days. */
  static Length of(String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new BadParameter("length");
    }
    return new Length(
        Integer.parseInt(parts.group(1)),
        parts.group(2).equals("wd") ? DayUnit.WORKING_DAY : DayUnit.NATURAL_DAY);
  }
}

package org.lianxin.wording;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an administrator may write: text. Anything that some engine of templates or a browser could
 * take for an instruction is refused, because texts of the administration reach letters and pages.
 */
final class PlainWording {

  /** {@code ${word}}: filled in by the program, word by word, nothing else is understood. */
  private static final Pattern BLANK = Pattern.compile("\\$\\{([A-Za-z]{1,40})}");

  private static final Pattern INSTRUCTION =
      Pattern.compile("<[A-Za-z/!?%]|[$#*@~]\\{|\\{\\{|\\[\\[|\\[\\(|&#?[A-Za-z0-9]+;");

  private PlainWording() {}

  /** Whether it is nothing but text. */
  static boolean plain(String text) {
    return !INSTRUCTION.matcher(text).find();
  }

  /** Whether it is nothing but text and blanks of these names. */
  static boolean plainWith(String text, Set<String> blanks) {
    return BLANK.matcher(text).results().allMatch(found -> blanks.contains(found.group(1)))
        && plain(BLANK.matcher(text).replaceAll(""));
  }
}

package org.lianxin.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is taken for a mail address: one, in plain ASCII. No comma, no line break, no quoted part
 * and no letter of another script can come in with it (domain.md §8.5).
 */
final class MailAddress {

  /** The same stands in the forms where petitioners give theirs. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

  private static final int LONGEST = 100;
  private static final int LONGEST_LOCAL = 64;

  private MailAddress() {}

  static boolean valid(@Nullable String address) {
    return address != null
        && address.length() <= LONGEST
        && address.indexOf('@') <= LONGEST_LOCAL
        && SHAPE.matcher(address).matches();
  }

  /** {@code z***@example.cn}, for whoever need not know the whole. */
  static String masked(String address) {
    return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
  }
}

package org.lianxin.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How personal data looks to those who may not see it; domain.md §8.2. */
public final class Masking {

  private static final Pattern TO_VILLAGE = Pattern.compile("^(.*?(?:村|社区))");

  private Masking() {}

  /** {@code 李*}: the first character, counted as the reader sees it, and a star. */
  public static @Nullable String name(@Nullable String name) {
    return name == null || name.isEmpty()
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
  }

  /** {@code 138****5678}; short numbers lose all but the last two digits. */
  public static @Nullable String phone(@Nullable String phone) {
    if (phone == null || phone.isEmpty()) {
      return phone;
    }
    return phone.length() >= 11
        ? phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4)
        : "****" + phone.substring(Math.max(0, phone.length() - 2));
  }

  /** Only the last four characters of an identity number. */
  public static @Nullable String idNumber(@Nullable String number) {
    return number == null || number.length() <= 4
        ? number
        : "*".repeat(number.length() - 4) + number.substring(number.length() - 4);
  }

  /** {@code z***@example.cn}. */
  public static @Nullable String email(@Nullable String address) {
    if (address == null || address.isEmpty()) {
      return address;
    }
    var at = address.lastIndexOf('@');
    return at < 1
        ? "***"
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
  }

  /** Up to the village; nothing of it where no village is named. */
  public static @Nullable String address(@Nullable String address) {
    if (address == null || address.isEmpty()) {
      return address;
    }
    var village = TO_VILLAGE.matcher(address);
    return village.find() ? village.group(1) + "***" : "***";
  }
}

package org.lianxin.access.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, not the login, not easily guessed. No kinds of characters are
 * demanded: a long sentence is better than a short word with a digit (等保 practice; domain.md §8.5).
 */
@Component
class PasswordPolicy {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  /** 0 to 4; from 3 on it takes more than a hundred million guesses. */
  private static final int HARD_ENOUGH = 3;

  private static final List<String> ABOUT_US =
      List.of("lianxin", "lianxinqiao", "xinfang", "qunzhong", "gongzuozhan");

  private final Zxcvbn guesser = new Zxcvbn();

  /** Key of the sentence that says what is wrong with it; empty if nothing is. */
  Optional<String> fault(String password, String login) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("password.short");
    }
    if (length > LONGEST) {
      return Optional.of("password.long");
    }
    if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
      return Optional.of("password.login");
    }
    return guesser.measure(password, ABOUT_US).getScore() < HARD_ENOUGH
        ? Optional.of("password.common")
        : Optional.empty();
  }
}

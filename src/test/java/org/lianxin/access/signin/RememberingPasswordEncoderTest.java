package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A program sends its password with every call: it is hashed slowly once. */
class RememberingPasswordEncoderTest {

  private final AtomicInteger slowly = new AtomicInteger();
  private final RememberingPasswordEncoder encoder =
      new RememberingPasswordEncoder(
          new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
              return "hash of " + raw;
            }

            @Override
            public boolean matches(CharSequence raw, String hash) {
              slowly.incrementAndGet();
              return hash.equals("hash of " + raw);
            }
          });

  @Test
  void aPasswordThatFittedIsHashedOnce() {
    for (var call = 0; call < 5; call++) {
      assertThat(encoder.matches("right", "hash of right")).isTrue();
    }
    assertThat(slowly).hasValue(1);
    assertThat(encoder.remembers("right", "hash of right")).isTrue();
  }

  @Test
  void oneThatDidNotFitIsHashedEachTime() {
    encoder.matches("right", "hash of right");
    assertThat(encoder.matches("wrong", "hash of right")).isFalse();
    assertThat(encoder.matches("wrong", "hash of right")).isFalse();
    assertThat(slowly).hasValue(3);
    assertThat(encoder.remembers("wrong", "hash of right")).isFalse();
  }

  @Test
  void aChangedPasswordIsAnotherHashAndTheOldOneFitsNoMore() {
    encoder.matches("old", "hash of old");
    assertThat(encoder.remembers("old", "hash of new")).isFalse();
    assertThat(encoder.matches("old", "hash of new")).isFalse();
  }
}

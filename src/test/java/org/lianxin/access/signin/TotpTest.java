package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238 appendix B, the rows of SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:59Z, 94287082",
    "2005-03-18T01:58:29Z, 07081804",
    "2005-03-18T01:58:31Z, 14050471",
    "2009-02-13T23:31:30Z, 89005924",
    "2033-05-18T03:33:20Z, 69279037",
    "2603-10-11T11:33:20Z, 65353130"
  })
  void codesAreThoseOfTheStandard(Instant at, String code) {
    assertThat(Totp.code(SECRET, Totp.step(at), 8)).isEqualTo(code);
    assertThat(Totp.code(SECRET, Totp.step(at), Totp.DIGITS)).isEqualTo(code.substring(2));
  }

  /** RFC 4648 §10, without the padding. */
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32IsThatOfTheStandard(String text, String base32) {
    assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
  }
}

package org.lianxin.access.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time passwords of the time, RFC 6238 with HMAC-SHA-1, as every authenticator makes them. */
final class Totp {

  static final int DIGITS = 6;
  static final int PERIOD_SECONDS = 30;

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** Number of the period in which the instant lies. */
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), (long) PERIOD_SECONDS);
  }

  /** The code of a period, RFC 4226 §5.3. */
  static String code(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0xf;
      var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      var code = Long.toString(number % (long) Math.pow(10, digits));
      return "0".repeat(digits - code.length()) + code;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Base32 without padding (RFC 4648 §6), as authenticators want their secret. */
  static String base32(byte[] bytes) {
    var text = new StringBuilder();
    var buffer = 0L;
    var bits = 0;
    for (var b : bytes) {
      buffer = buffer << 8 | b & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((int) (buffer >> bits & 31)));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(ALPHABET.charAt((int) (buffer << 5 - bits & 31))).toString();
  }
}

package org.lianxin.petition;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Makes and checks query codes. Only a keyed hash is ever stored. */
@Component
public class QueryCodes {

  /** Without 0 O 1 I L, which people confuse. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 10;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  QueryCodes(QueryCodeKey key) {
    this.key = new SecretKeySpec(key.bytes(), "HmacSHA256");
  }

  /** A code that nobody can guess. */
  public QueryCode random() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return spell(bytes);
  }

  /**
   * The code that belongs to a submission key: a repeated submission gets the same code again,
   * though the code itself is stored nowhere.
   */
  public QueryCode belongingTo(String submissionKey) {
    return spell(mac("code", submissionKey));
  }

  /** The keyed hash that is stored in place of the code. */
  String hash(String caseNo, QueryCode code) {
    return HexFormat.of()
        .formatHex(mac("hash", caseNo + "/" + code.plain().toUpperCase(Locale.ROOT)));
  }

  /** Whether this is the code of that case; takes the same time for right and wrong. */
  boolean fits(String caseNo, QueryCode code, String hash) {
    return MessageDigest.isEqual(
        hash(caseNo, code).getBytes(StandardCharsets.US_ASCII),
        hash.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] mac(String use, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal((use + "/" + text).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static QueryCode spell(byte[] bytes) {
    // 256 bits modulo 31^10 (50 bits): the bias is beyond measuring.
    var number = new BigInteger(1, bytes);
    var base = BigInteger.valueOf(ALPHABET.length());
    var code = new StringBuilder(LENGTH);
    for (var i = 0; i < LENGTH; i++) {
      var parts = number.divideAndRemainder(base);
      code.append(ALPHABET.charAt(parts[1].intValue()));
      number = parts[0];
    }
    return new QueryCode(code.toString());
  }
}

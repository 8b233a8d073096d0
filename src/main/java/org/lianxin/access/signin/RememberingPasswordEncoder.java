package org.lianxin.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks a password slowly once and remembers, in memory only and under a key of this run, that it
 * fitted: programs send theirs with every call, and a slow hash each time would be most of the
 * work. A changed password has another hash and is checked anew.
 */
class RememberingPasswordEncoder implements PasswordEncoder {

  private static final int REMEMBERED = 2000;

  private final PasswordEncoder slow;
  private final SecretKeySpec key;
  private final Map<String, byte[]> fitted =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
              return size() > REMEMBERED;
            }
          });

  RememberingPasswordEncoder(PasswordEncoder slow) {
    this.slow = slow;
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence raw) {
    return slow.encode(raw);
  }

  @Override
  public boolean matches(@Nullable CharSequence raw, @Nullable String hash) {
    if (raw == null || hash == null || hash.isEmpty()) {
      return false;
    }
    if (remembers(raw, hash)) {
      return true;
    }
    var fits = slow.matches(raw, hash);
    if (fits) {
      fitted.put(hash, trace(raw, hash));
    }
    return fits;
  }

  /** Whether it is known already that the password fits. */
  boolean remembers(CharSequence raw, @Nullable String hash) {
    return hash != null && MessageDigest.isEqual(trace(raw, hash), fitted.get(hash));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return slow.upgradeEncoding(hash);
  }

  private byte[] trace(CharSequence raw, String hash) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(hash.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(raw.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

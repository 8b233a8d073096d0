package org.lianxin.protection;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** AES-256-GCM and HMAC-SHA256 of the JDK: faster, where SM4 is not asked for. */
@Component
class AesProvider implements CryptoProvider {

  private static final int TAG_BITS = 128;

  @Override
  public String name() {
    return "AES";
  }

  @Override
  public byte id() {
    return 1;
  }

  @Override
  public int keyBytes() {
    return 32;
  }

  @Override
  public byte[] seal(byte[] key, byte[] iv, byte[] context, byte[] plain) {
    try {
      return run(Cipher.ENCRYPT_MODE, key, iv, context, plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(byte[] key, byte[] iv, byte[] context, byte[] sealed) {
    try {
      return run(Cipher.DECRYPT_MODE, key, iv, context, sealed);
    } catch (AEADBadTagException e) {
      throw new Unreadable("It is not what was sealed", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] mac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] run(int mode, byte[] key, byte[] iv, byte[] context, byte[] text)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(context);
    return cipher.doFinal(text);
  }
}

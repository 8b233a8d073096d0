package org.lianxin.protection;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/** SM4-GCM (GB/T 32907) and HMAC-SM3 (GB/T 32905): what GB/T 39786 asks of a public body. */
@Component
class Sm4Provider implements CryptoProvider {

  private static final int TAG_BITS = 128;

  @Override
  public String name() {
    return "SM4";
  }

  @Override
  public byte id() {
    return 2;
  }

  @Override
  public int keyBytes() {
    return 16;
  }

  @Override
  public byte[] seal(byte[] key, byte[] iv, byte[] context, byte[] plain) {
    try {
      return run(true, key, iv, context, plain);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(byte[] key, byte[] iv, byte[] context, byte[] sealed) {
    try {
      return run(false, key, iv, context, sealed);
    } catch (InvalidCipherTextException e) {
      throw new Unreadable("It is not what was sealed", e);
    }
  }

  @Override
  public byte[] mac(byte[] key, byte[] message) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    var digest = new byte[mac.getMacSize()];
    mac.doFinal(digest, 0);
    return digest;
  }

  private static byte[] run(boolean seal, byte[] key, byte[] iv, byte[] context, byte[] text)
      throws InvalidCipherTextException {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, iv, context));
    var result = new byte[cipher.getOutputSize(text.length)];
    var length = cipher.processBytes(text, 0, text.length, result, 0);
    cipher.doFinal(result, length);
    return result;
  }
}

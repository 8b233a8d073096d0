package org.lianxin.protection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Known answers of the standards: our use of the libraries computes what others compute. */
class CryptoProviderTest {

  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8998 appendix A.1: SM4-GCM. */
  @Test
  void sm4GcmComputesWhatTheStandardSays() {
    var key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    var iv = HEX.parseHex("00001234567800000000abcd");
    var context = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    var plain =
        HEX.parseHex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    var sealed = new Sm4Provider().seal(key, iv, context, plain);
    assertThat(HEX.formatHex(sealed))
        .isEqualTo(
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
    assertThat(new Sm4Provider().open(key, iv, context, sealed)).isEqualTo(plain);
  }

  /** NIST GCM test case 16: AES-256-GCM with associated data. */
  @Test
  void aesGcmComputesWhatTheStandardSays() {
    var key = HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    var iv = HEX.parseHex("cafebabefacedbaddecaf888");
    var context = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    var plain =
        HEX.parseHex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    assertThat(HEX.formatHex(new AesProvider().seal(key, iv, context, plain)))
        .isEqualTo(
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");
  }

  /** RFC 4231 test case 2. */
  @Test
  void hmacSha256ComputesWhatTheStandardSays() {
    assertThat(
            HEX.formatHex(
                new AesProvider()
                    .mac(
                        "Jefe".getBytes(US_ASCII),
                        "what do ya want for nothing?".getBytes(US_ASCII))))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  /** HMAC by its definition (RFC 2104) over SM3, whose own answer for "abc" is in GB/T 32905. */
  @Test
  void hmacSm3ComputesWhatItsDefinitionSays() {
    var key = "Jefe".getBytes(US_ASCII);
    var message = "what do ya want for nothing?".getBytes(US_ASCII);
    assertThat(HEX.formatHex(sm3("abc".getBytes(US_ASCII))))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(new Sm4Provider().mac(key, message))
        .isEqualTo(sm3(join(pad(key, 0x5c), sm3(join(pad(key, 0x36), message)))));
  }

  @Test
  void everyProviderHasItsOwnNameAndNumber() {
    var all = List.of(new Sm4Provider(), new AesProvider());
    assertThat(all).extracting(CryptoProvider::name).doesNotHaveDuplicates();
    assertThat(all).extracting(CryptoProvider::id).doesNotHaveDuplicates();
  }

  private static byte[] pad(byte[] key, int with) {
    var block = new byte[64];
    System.arraycopy(key, 0, block, 0, key.length);
    for (var i = 0; i < block.length; i++) {
      block[i] ^= (byte) with;
    }
    return block;
  }

  private static byte[] join(byte[] one, byte[] other) {
    var both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] sm3(byte[] message) {
    var digest = new org.bouncycastle.crypto.digests.SM3Digest();
    digest.update(message, 0, message.length);
    var result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }
}

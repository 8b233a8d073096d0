package org.lianxin.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.protection.KeyRing.Use;

/** Where the keys come from, and what happens without them. */
class KeySourceTest {

  private static final String A = "0a".repeat(32);
  private static final String B = "0b".repeat(32);
  private static final String C = "0c".repeat(32);
  private static final String KEYS =
      "p3.1 = SM4 " + A + "; p4.1 = AES " + B + "; index.1 = SM4 " + C;

  private final List<CryptoProvider> providers = List.of(new Sm4Provider(), new AesProvider());
  private final KeySource source = new KeySource();

  @TempDir Path dir;

  @Test
  void keysComeFromTheSetting() throws Exception {
    var ring = source.keyRing(KEYS, "", false, providers);
    assertThat(ring.newest(Use.P4).provider().name()).isEqualTo("AES");
  }

  @Test
  void keysComeFromAFileWithComments() throws Exception {
    var file = dir.resolve("keys");
    Files.writeString(file, "# ours\n\n" + KEYS.replace(";", " # of 2026\n") + "\n");
    assertThat(source.keyRing("", file.toString(), false, providers).newest(Use.P3).id())
        .isEqualTo(1);
  }

  @Test
  void withoutKeysThereIsNoStartAndTheMessageSaysWhatToSet() {
    assertThatThrownBy(() -> source.keyRing(" ", "", true, providers))
        .hasMessageContaining("LIANXIN_KEYS");
    assertThatThrownBy(() -> source.keyRing("", dir.resolve("none").toString(), false, providers))
        .hasMessageContaining("LIANXIN_KEYS");
  }

  @Test
  void theEmbeddedDefaultMakesItsKeysOnceForItsOwnerOnly() throws Exception {
    var file = dir.resolve("data/protection.keys");
    var made = source.keyRing("", file.toString(), true, providers);
    var again = source.keyRing("", file.toString(), true, providers);
    assertThat(again.newest(Use.P3).secret()).isEqualTo(made.newest(Use.P3).secret());
    assertThat(made.newest(Use.P3).provider().name()).isEqualTo("SM4");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  /** One fault each: a line that is none, an unknown algorithm, number 0, a use without a key. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p3.1 = SM4 0a; p4.1 = SM4 BBBB; index.1 = SM4 CCCC",
        "p3.1 = DES AAAA; p4.1 = SM4 BBBB; index.1 = SM4 CCCC",
        "p3.0 = SM4 AAAA; p4.1 = SM4 BBBB; index.1 = SM4 CCCC",
        "p3.70000 = SM4 AAAA; p4.1 = SM4 BBBB; index.1 = SM4 CCCC",
        "p3.1 = SM4 AAAA; index.1 = SM4 CCCC",
        "p3.1 = SM4 AAAA; p4.1 = SM4 BBBB; p3.1 = SM4 CCCC; index.1 = SM4 CCCC",
        "p3.1 = SM4 AAAA; p4.1 = SM4 AAAA; index.1 = SM4 CCCC"
      })
  void faultyKeysStopTheStartWithoutBeingTold(String keys) {
    var text = keys.replace("AAAA", A).replace("BBBB", B).replace("CCCC", C);
    assertThatThrownBy(() -> source.keyRing(text, "", false, providers))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContainingAny(A, B, C);
  }
}

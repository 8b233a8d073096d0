package org.lianxin.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encryption at rest, domain.md §8.2 and §8.5. */
class VaultTest {

  private static final List<CryptoProvider> PROVIDERS =
      List.of(new Sm4Provider(), new AesProvider());

  private static final String FIRST = keys("SM4", 1, "1");

  private final Vault vault = vault(FIRST);
  private final byte[] salt = vault.newSalt();

  @ParameterizedTest
  @ValueSource(strings = {"SM4", "AES"})
  void whatWasSealedIsReadAgain(String algorithm) {
    var other = vault(keys(algorithm, 1, "1"));
    var sealed = other.seal(Level.P3, salt, "petitioner.name", "沈𠮷·测试");
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("测试");
    assertThat(other.open(Level.P3, salt, "petitioner.name", sealed)).isEqualTo("沈𠮷·测试");
  }

  @Test
  void nothingIsNothing() {
    assertThat(vault.seal(Level.P3, salt, "petitioner.name", null)).isNull();
    assertThat(vault.open(Level.P3, salt, "petitioner.name", null)).isNull();
    assertThat(vault.index("phone", null)).isNull();
  }

  @Test
  void theSameTextIsNeverSealedTheSameWay() {
    assertThat(vault.seal(Level.P3, salt, "a.b", "13800000000"))
        .isNotEqualTo(vault.seal(Level.P3, salt, "a.b", "13800000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SM4", "AES"})
  void everyChangedBitIsFound(String algorithm) {
    var other = vault(keys(algorithm, 1, "1"));
    var sealed = other.seal(Level.P3, salt, "a.b", "13800000000");
    for (var bit = 0; bit < sealed.length * 8; bit++) {
      var changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> other.open(Level.P3, salt, "a.b", changed))
          .as("bit %d", bit)
          .isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void nothingIsReadInAnotherPlaceUnderAnotherSaltOrAtAnotherLevel() {
    var sealed = vault.seal(Level.P4, salt, "a.b", "text");
    assertThatThrownBy(() -> vault.open(Level.P4, salt, "a.c", sealed))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> vault.open(Level.P4, vault.newSalt(), "a.b", sealed))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> vault.open(Level.P3, salt, "a.b", sealed))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void whatNobodySealedIsRefused() {
    assertThatThrownBy(() -> vault.open(Level.P3, salt, "a.b", new byte[] {1, 2}))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> vault.open(Level.P3, salt, "a.b", new byte[40]))
        .isInstanceOf(Unreadable.class);
  }

  /** Rotation: the new key seals, the old one still opens, and the vault tells them apart. */
  @Test
  void anOlderKeyStillOpens() {
    var sealed = vault.seal(Level.P3, salt, "a.b", "text");
    var rotated = vault(FIRST + "\n" + keys("AES", 2, "2"));
    assertThat(rotated.open(Level.P3, salt, "a.b", sealed)).isEqualTo("text");
    assertThat(rotated.outdated(Level.P3, sealed)).isTrue();
    var anew = rotated.seal(Level.P3, salt, "a.b", "text");
    assertThat(rotated.outdated(Level.P3, anew)).isFalse();
    assertThatThrownBy(() -> vault.open(Level.P3, salt, "a.b", anew))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("P3.2");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void aDifferentKeyOfTheSameNumberOpensNothing(Level level) {
    var sealed = vault.seal(level, salt, "a.b", "text");
    var stranger = vault(keys("SM4", 1, "9"));
    assertThatThrownBy(() -> stranger.open(level, salt, "a.b", sealed))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void theBlindIndexIsEqualForEqualValuesOfOneFieldOnly() {
    assertThat(vault.index("phone", "13800000000"))
        .hasSize(16)
        .isEqualTo(vault(FIRST).index("phone", "13800000000"))
        .isNotEqualTo(vault.index("phone", "13800000001"))
        .isNotEqualTo(vault.index("idNumber", "13800000000"))
        .isNotEqualTo(vault(keys("SM4", 1, "9")).index("phone", "13800000000"));
  }

  @Test
  void aValueIsLookedForByEveryKeyThatIndexesMayStillBeMadeWith() {
    var both = vault(FIRST + "\n" + keys("AES", 2, "8"));
    assertThat(both.indexKey()).isEqualTo(2);
    assertThat(both.indexes("phone", "13800000000"))
        .containsExactlyInAnyOrder(
            vault.index("phone", "13800000000"), both.index("phone", "13800000000"));
  }

  private static Vault vault(String keys) {
    return new Vault(KeyRing.of(keys, PROVIDERS), PROVIDERS);
  }

  private static String keys(String algorithm, int id, String digit) {
    return "p3.%2$d = %1$s %3$s\np4.%2$d = %1$s %4$s\nindex.%2$d = %1$s %5$s"
        .formatted(
            algorithm,
            id,
            (digit + "a").repeat(32),
            (digit + "b").repeat(32),
            (digit + "c").repeat(32));
  }
}

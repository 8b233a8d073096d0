package org.lianxin.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.KeyRing.Key;
import org.lianxin.protection.KeyRing.Use;
import org.springframework.stereotype.Service;

/**
 * Seals and opens what may not lie open in the database.
 *
 * <p>Everything is sealed under a salt: a key is derived from the installation's key and the salt,
 * so that erasing a case's salt makes unreadable what was sealed under it, wherever copies of it
 * lie (crypto-shredding, domain.md §8.5). What is sealed names its algorithm and the number of its
 * key: version (1 byte), algorithm (1), key (2), vector (12), text and tag.
 */
@Service
public class Vault {

  private static final byte VERSION = 1;
  private static final int HEADER = 4;
  private static final int SALT_BYTES = 32;
  private static final int INDEX_BYTES = 16;

  private final KeyRing keys;
  private final Map<Byte, CryptoProvider> providers;
  private final SecureRandom random = new SecureRandom();

  Vault(KeyRing keys, List<CryptoProvider> providers) {
    this.keys = keys;
    this.providers =
        providers.stream().collect(Collectors.toMap(CryptoProvider::id, Function.identity()));
  }

  /** A salt for whatever is to be shredded together: a case, a file. */
  public byte[] newSalt() {
    return random(SALT_BYTES);
  }

  /**
   * Seals a text.
   *
   * @param place where it will lie, as {@code petitioner.phone}: it cannot be opened as if it lay
   *     elsewhere
   * @return null for null
   */
  public byte @Nullable [] seal(Level level, byte[] salt, String place, @Nullable String text) {
    return text == null
        ? null
        : sealBytes(level, salt, place, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text that was sealed.
   *
   * @return null for null
   * @throws Unreadable if it was changed or moved, or if the key or the salt is another one
   */
  public @Nullable String open(Level level, byte[] salt, String place, byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : new String(openBytes(level, salt, place, sealed), StandardCharsets.UTF_8);
  }

  /** The same for bytes. */
  public byte[] sealBytes(Level level, byte[] salt, String place, byte[] plain) {
    var key = keys.newest(Use.of(level));
    var header =
        ByteBuffer.allocate(HEADER)
            .put(VERSION)
            .put(key.provider().id())
            .putShort((short) key.id())
            .array();
    var iv = random(CryptoProvider.IV_BYTES);
    var text =
        key.provider().seal(derived(key, key.provider(), salt), iv, context(header, place), plain);
    return ByteBuffer.allocate(HEADER + iv.length + text.length)
        .put(header)
        .put(iv)
        .put(text)
        .array();
  }

  /** The same for bytes. */
  public byte[] openBytes(Level level, byte[] salt, String place, byte[] sealed) {
    if (sealed.length < HEADER + CryptoProvider.IV_BYTES || sealed[0] != VERSION) {
      throw new Unreadable("It was never sealed");
    }
    var provider = providers.get(sealed[1]);
    if (provider == null) {
      throw new Unreadable("The algorithm " + sealed[1] + " is not there");
    }
    var key = keys.require(Use.of(level), keyId(sealed));
    var text = HEADER + CryptoProvider.IV_BYTES;
    return provider.open(
        derived(key, provider, salt),
        Arrays.copyOfRange(sealed, HEADER, text),
        context(Arrays.copyOf(sealed, HEADER), place),
        Arrays.copyOfRange(sealed, text, sealed.length));
  }

  /** Whether it was sealed with another key than would seal it now: the rotation seals it anew. */
  public boolean outdated(Level level, byte[] sealed) {
    var key = keys.newest(Use.of(level));
    return keyId(sealed) != key.id() || sealed[1] != key.provider().id();
  }

  /**
   * A blind index: equal for equal values, and tells nothing to whoever has not the key.
   *
   * @param field what kind of value it is, so that a phone never equals an identity number
   * @param value normalized; null gives null
   */
  public byte @Nullable [] index(String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return index(keys.newest(Use.INDEX), field, value);
  }

  /**
   * What to look for: the same value by every key whose indexes may not have been made anew yet.
   */
  public List<byte[]> indexes(String field, String value) {
    return keys.all(Use.INDEX).stream().map(key -> index(key, field, value)).toList();
  }

  private static byte[] index(Key key, String field, String value) {
    var message = (field + '\0' + value).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(key.provider().mac(key.secret(), message), INDEX_BYTES);
  }

  /** Number of the key of the blind indexes: with another one all of them are made anew. */
  public int indexKey() {
    return keys.newest(Use.INDEX).id();
  }

  /** Number of the key with which it was sealed. */
  public int keyOf(byte[] sealed) {
    return keyId(sealed);
  }

  /** Numbers of the keys of a level; the last one seals. */
  public List<Integer> keys(Level level) {
    return numbers(Use.of(level));
  }

  /** Numbers of the keys of the blind indexes; the last one makes them. */
  public List<Integer> indexKeys() {
    return numbers(Use.INDEX);
  }

  private List<Integer> numbers(Use use) {
    return keys.all(use).stream().map(Key::id).sorted().toList();
  }

  private static byte[] derived(Key key, CryptoProvider provider, byte[] salt) {
    return Arrays.copyOf(provider.mac(key.secret(), salt), provider.keyBytes());
  }

  private static byte[] context(byte[] header, String place) {
    var where = place.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(header.length + where.length).put(header).put(where).array();
  }

  private static int keyId(byte[] sealed) {
    return Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort(2));
  }

  private byte[] random(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}

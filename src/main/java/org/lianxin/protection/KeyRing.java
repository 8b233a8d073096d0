package org.lianxin.protection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys of this installation, one a line: {@code p3.1 = SM4 <64 hex digits>}. The highest number
 * of a use seals, the others only open what they have sealed before.
 */
final class KeyRing {

  /** What a key is for: the fields of a level, or the blind indexes. */
  enum Use {
    P3,
    P4,
    INDEX;

    static Use of(Level level) {
      return valueOf(level.name());
    }
  }

  private static final Pattern LINE =
      Pattern.compile("(p3|p4|index)\\.(\\d{1,5})\\s*=\\s*(\\w+)\\s+([0-9a-fA-F]{64})");

  private static final int HIGHEST = 0xFFFF;

  /** One key. */
  record Key(Use use, int id, CryptoProvider provider, byte[] secret) {}

  private final List<Key> keys;

  private KeyRing(List<Key> keys) {
    this.keys = keys;
  }

  /**
   * Reads the keys.
   *
   * @param text lines, or what stands between semicolons; blank ones and comments (#) are skipped
   * @throws IllegalStateException for a line that is no key, a key that stands there twice or with
   *     another's secret, or a use without any
   */
  static KeyRing of(String text, List<CryptoProvider> providers) {
    var byName =
        providers.stream().collect(Collectors.toMap(CryptoProvider::name, Function.identity()));
    var keys =
        Arrays.stream(text.split("[\\n;]"))
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .map(line -> key(line, byName))
            .toList();
    for (var use : Use.values()) {
      if (keys.stream().noneMatch(key -> key.use == use)) {
        throw new IllegalStateException("There is no key for " + use);
      }
    }
    requireDistinct(keys, key -> key.use + "." + key.id, "A key stands twice in the list");
    requireDistinct(
        keys, key -> HexFormat.of().formatHex(key.secret), "Two keys have the same secret");
    return new KeyRing(keys);
  }

  /** Every key of that use. */
  List<Key> all(Use use) {
    return keys.stream().filter(key -> key.use == use).toList();
  }

  /** The key that seals. */
  Key newest(Use use) {
    return all(use).stream().max(Comparator.comparingInt(Key::id)).orElseThrow();
  }

  /**
   * The key of that number.
   *
   * @throws Unreadable if it is not there
   */
  Key require(Use use, int id) {
    return keys.stream()
        .filter(key -> key.use == use && key.id == id)
        .findFirst()
        .orElseThrow(() -> new Unreadable("The key " + use + "." + id + " is not there"));
  }

  private static Key key(String line, Map<String, CryptoProvider> providers) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      // Not the line itself: it may hold most of a key.
      throw new IllegalStateException("A line of the keys is not 'p3.1 = SM4 <64 hex digits>'");
    }
    var id = Integer.parseInt(parts.group(2));
    var provider = providers.get(parts.group(3));
    if (provider == null || id < 1 || id > HIGHEST) {
      throw new IllegalStateException(
          "No such algorithm or number: " + parts.group(3) + " " + parts.group(2));
    }
    return new Key(
        Use.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
        id,
        provider,
        HexFormat.of().parseHex(parts.group(4)));
  }

  private static void requireDistinct(List<Key> keys, Function<Key, String> by, String otherwise) {
    if (keys.stream().map(by).distinct().count() != keys.size()) {
      throw new IllegalStateException(otherwise);
    }
  }
}

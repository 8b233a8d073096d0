package org.lianxin.petition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Masking;

/**
 * Hides the parties of a case in what others have written: whoever reads their names masked does
 * not read them in the statement either.
 */
public final class Disguise {

  /** For whom nothing is hidden. */
  static final Disguise NONE = new Disguise(List.of());

  /** A single character is a word of the language before it is somebody's name. */
  private static final int SHORTEST = 2;

  private final List<Word> words;

  private Disguise(List<Word> words) {
    this.words = words;
  }

  static Disguise of(List<Party> parties, List<String> names) {
    var words = new ArrayList<Word>();
    for (var party : parties) {
      hide(party.name(), Masking::name, words);
      hide(party.phone(), Masking::phone, words);
      hide(party.address(), Masking::address, words);
      hide(party.idNumber(), Masking::idNumber, words);
      hide(party.email(), Masking::email, words);
    }
    names.forEach(name -> hide(name, Masking::name, words));
    // An address may begin with a name; the longer word goes first.
    words.sort(Comparator.comparing((Word word) -> word.plain.length()).reversed());
    return new Disguise(words);
  }

  private static void hide(
      @Nullable String plain, UnaryOperator<@Nullable String> mask, List<Word> words) {
    var word = plain == null ? "" : plain.strip();
    var shown = String.valueOf(mask.apply(word));
    if (word.codePointCount(0, word.length()) >= SHORTEST && !shown.startsWith(word)) {
      words.add(new Word(word, shown));
    }
  }

  /** The text as it may be read. */
  public @Nullable String of(@Nullable String text) {
    var shown = text;
    for (var word : words) {
      shown = shown == null ? null : shown.replace(word.plain, word.masked);
    }
    return shown;
  }

  /** A form's data as it may be read, rows and all. */
  Map<String, Object> of(Map<String, Object> data) {
    var shown = new LinkedHashMap<String, Object>();
    data.forEach((key, value) -> shown.put(key, value(value)));
    return shown;
  }

  @SuppressWarnings("unchecked")
  private @Nullable Object value(@Nullable Object value) {
    if (value instanceof String text) {
      return of(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::value).toList();
    }
    return value instanceof Map<?, ?> map ? of((Map<String, Object>) map) : value;
  }

  private record Word(String plain, String masked) {}
}

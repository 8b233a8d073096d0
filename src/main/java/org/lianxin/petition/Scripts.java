package org.lianxin.petition;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same words in another script: traditional characters as simplified ones, names as pinyin. */
final class Scripts {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Scripts() {}

  /** Its tables take a moment to load, and are needed only where somebody publishes something. */
  private static final class Tables {
    static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    static final Transliterator USUAL = Transliterator.getInstance("Han-Latin");

    /** 单 is Shan where it is somebody's name, 曾 is Zeng. */
    static final Transliterator OF_NAMES = Transliterator.getInstance("Han-Latin/Names");
  }

  static String simplified(String text) {
    return Tables.SIMPLIFIED.transliterate(text);
  }

  /** As it is read, and as it is read where it is a name; syllables with blanks between them. */
  static Set<String> pinyin(String han) {
    return Stream.of(Tables.USUAL, Tables.OF_NAMES)
        .map(table -> plain(table.transliterate(han)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Without tones; what is typed as v is a ü. */
  static String plain(String latin) {
    return MARKS
        .matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('v', 'u');
  }
}

package org.lianxin.correspondence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianxin.foundation.CsvFile;
import org.lianxin.wording.Wordings;
import org.lianxin.wording.Wordings.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The wording parts of letters: the office's own where it has one, else those that come with the
 * program. They are text with blanks; nothing in them is ever run.
 */
@Component
class LetterTexts {

  private static final Pattern BLANK = Pattern.compile("\\$\\{([A-Za-z]+)}");

  private final Wordings wordings;
  private final Map<String, String> usual = new LinkedHashMap<>();

  LetterTexts(Wordings wordings) {
    this.wordings = wordings;
    CsvFile.rows(new ClassPathResource("letters/wordings.csv"), 2)
        .forEach(row -> usual.put(row[0], row[1]));
  }

  /** The parts that come with the program, by key. */
  Map<String, String> usual() {
    return Map.copyOf(usual);
  }

  /** All parts as they hold now, read at once. */
  Texts now() {
    var texts = new LinkedHashMap<>(usual);
    wordings.all().stream()
        .filter(wording -> !wording.retired())
        .forEach((Wording wording) -> texts.put(wording.key(), wording.text()));
    return new Texts(texts);
  }

  /** The parts at one moment. */
  record Texts(Map<String, String> byKey) {

    /** One of them, its blanks filled; what is filled in is not looked at again. */
    String of(String key, Filled with) {
      var text = byKey.get(key);
      if (text == null) {
        throw new IllegalArgumentException("No wording " + key);
      }
      return BLANK
          .matcher(text)
          .replaceAll(blank -> Matcher.quoteReplacement(with.text(blank.group(1))));
    }
  }
}

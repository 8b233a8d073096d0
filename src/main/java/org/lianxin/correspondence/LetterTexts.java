package org.lianxin.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.wording.ShippedWordings;
import org.lianxin.wording.Wordings;
import org.lianxin.wording.Wordings.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The wording parts of letters: the office's own where it has one, else those that come with the
 * program. They are text with blanks; nothing in them is ever run.
 */
@Component
class LetterTexts {

  static final Resource FILE = new ClassPathResource("letters/wordings.yml");

  private static final Duration LATELY = Duration.ofMinutes(1);
  private static final Pattern BLANK = Pattern.compile("\\$\\{([A-Za-z]+)}");

  private final Wordings wordings;
  private final BusinessClock clock;
  private final Map<String, String> usual;
  private volatile @Nullable Known known;

  LetterTexts(Wordings wordings, BusinessClock clock) {
    this.wordings = wordings;
    this.clock = clock;
    this.usual = ShippedWordings.read(FILE);
  }

  /** All parts as they held at most a minute ago. */
  Texts lately() {
    var last = known;
    return last != null && clock.instant().isBefore(last.until) ? last.texts : now();
  }

  /** All parts as they hold now, read at once. */
  Texts now() {
    var texts = new LinkedHashMap<>(usual);
    wordings.all().stream()
        .filter(wording -> !wording.retired())
        .forEach((Wording wording) -> texts.put(wording.key(), wording.text()));
    var read = new Texts(texts);
    known = new Known(read, clock.instant().plus(LATELY));
    return read;
  }

  private record Known(Texts texts, Instant until) {}

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

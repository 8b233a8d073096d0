package org.lianxin.statistics.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianxin.foundation.BeforeOpening;
import org.lianxin.wording.ShippedWordings;
import org.lianxin.wording.Wordings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The wording of what is proposed: the office's own where it has changed it, else that of the
 * program. Put where an office finds and changes it before the first call comes in.
 */
@Component
class ReportTexts extends BeforeOpening {

  static final Resource FILE = new ClassPathResource("reports/wordings.yml");

  private static final Pattern BLANK = Pattern.compile("\\$\\{([A-Za-z]+)}");

  private final Wordings wordings;
  private final ShippedWordings shipped;

  ReportTexts(Wordings wordings, ShippedWordings shipped) {
    this.wordings = wordings;
    this.shipped = shipped;
  }

  @Override
  protected void prepare() {
    shipped.take(FILE);
  }

  /** After the demo's own. */
  @Override
  public int getPhase() {
    return super.getPhase() + 1;
  }

  /** All parts as they hold now. */
  Texts now() {
    var texts = new LinkedHashMap<>(ShippedWordings.read(FILE));
    wordings.all().stream()
        .filter(wording -> !wording.retired() && texts.containsKey(wording.key()))
        .forEach(wording -> texts.put(wording.key(), wording.text()));
    return new Texts(texts);
  }

  /** The parts at one moment. */
  record Texts(Map<String, String> byKey) {

    /** One of them, its blanks filled; what is filled in is not looked at again. */
    String of(String key, Known known) {
      var text = byKey.get(key);
      if (text == null) {
        throw new IllegalArgumentException("No wording " + key);
      }
      return BLANK
          .matcher(text.strip())
          .replaceAll(blank -> Matcher.quoteReplacement(known.words(blank.group(1))));
    }
  }
}

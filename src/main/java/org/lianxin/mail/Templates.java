package org.lianxin.mail;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianxin.wording.ShippedWordings;
import org.lianxin.wording.Wordings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The wording of mails: parts that an office may change. The first line is the subject. Blanks are
 * filled word by word, and a line that has nothing to say is left out.
 */
@Component
class Templates {

  static final Resource FILE = new ClassPathResource("mail/wordings.yml");

  private static final Pattern BLANK = Pattern.compile("\\$\\{([A-Za-z]{1,40})}");

  private final Wordings wordings;
  private final Map<String, String> shipped;

  Templates(Wordings wordings) {
    this.wordings = wordings;
    this.shipped = ShippedWordings.read(FILE);
  }

  /** A part, filled in; of one taken out of use the text that came with the program. */
  String filled(String key, Map<String, String> values) {
    return text(key)
        .lines()
        .filter(line -> BLANK.matcher(line).results().allMatch(b -> values.containsKey(b.group(1))))
        .map(
            line ->
                BLANK
                    .matcher(line)
                    .replaceAll(b -> Matcher.quoteReplacement(values.get(b.group(1)))))
        .collect(Collectors.joining("\n"));
  }

  private String text(String key) {
    return wordings
        .current(key)
        .map(Wordings.Wording::text)
        .or(() -> Optional.ofNullable(shipped.get(key)))
        .orElseThrow(() -> new IllegalStateException("No wording " + key));
  }

  /** The first line. */
  static String subject(String filled) {
    return filled.lines().findFirst().orElse("");
  }

  /** The others. */
  static String body(String filled) {
    return filled.lines().skip(1).collect(Collectors.joining("\n"));
  }
}

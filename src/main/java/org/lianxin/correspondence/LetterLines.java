package org.lianxin.correspondence;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: as in any Chinese text, but never within a telephone or case number, nor a
 * time of the day.
 */
final class LetterLines implements FSTextBreaker {

  private static final String JOINTS = "-:";

  private final BreakIterator lines = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    lines.setText(text);
  }

  @Override
  public int next() {
    var at = lines.next();
    while (at != BreakIterator.DONE && isWithinNumber(at)) {
      at = lines.next();
    }
    return at;
  }

  private boolean isWithinNumber(int at) {
    return at > 1
        && at < text.length()
        && JOINTS.indexOf(text.charAt(at - 1)) >= 0
        && isOfNumber(text.charAt(at - 2))
        && isOfNumber(text.charAt(at));
  }

  private static boolean isOfNumber(char character) {
    return character < 0x80 && Character.isLetterOrDigit(character);
  }
}

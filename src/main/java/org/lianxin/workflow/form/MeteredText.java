package org.lianxin.workflow.form;

import java.util.regex.Pattern;

/**
 * A text that a pattern may read only so often. A careless pattern takes exponential time on a text
 * made for it; here it ends as a mismatch after a fraction of a second.
 */
final class MeteredText implements CharSequence {

  private static final int READS = 5_000_000;

  private final String text;
  private int reads;

  private MeteredText(String text) {
    this.text = text;
  }

  /** As JavaScript's {@code RegExp.test}: anywhere in the text. */
  static boolean finds(Pattern pattern, String text) {
    try {
      return pattern.matcher(new MeteredText(text)).find();
    } catch (TooManyReads | StackOverflowError e) {
      return false;
    }
  }

  @Override
  public char charAt(int index) {
    if (++reads > READS) {
      throw new TooManyReads();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class TooManyReads extends RuntimeException {
    TooManyReads() {
      super(null, null, false, false);
    }
  }
}

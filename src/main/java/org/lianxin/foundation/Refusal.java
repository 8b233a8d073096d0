package org.lianxin.foundation;

import org.springframework.http.HttpStatus;

/**
 * A call that is refused, named for the person who meets it. The wording stands in {@code
 * messages/problems.properties} under the simple class name, in Chinese and in English.
 */
public abstract class Refusal extends RuntimeException {

  private final HttpStatus status;
  private final transient Object[] words;

  protected Refusal(HttpStatus status, Object... words) {
    // A refusal is an answer, not a fault: no stack trace is collected.
    super(null, null, false, false);
    this.status = status;
    this.words = words;
  }

  public HttpStatus status() {
    return status;
  }

  /** What the wording's placeholders are filled with; never personal data. */
  public Object[] words() {
    return words;
  }

  @Override
  public String getMessage() {
    return getClass().getSimpleName();
  }
}

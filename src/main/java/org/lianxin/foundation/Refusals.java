package org.lianxin.foundation;

import org.springframework.http.HttpStatus;

/** Refusals that any module may have to give. */
public final class Refusals {

  private Refusals() {}

  /** Signed in, but not entitled. */
  public static class NotAllowed extends Refusal {
    public NotAllowed() {
      super(HttpStatus.FORBIDDEN);
    }
  }

  /** Nothing of that id, or nothing that the caller may know of. */
  public static class Unknown extends Refusal {
    public Unknown() {
      super(HttpStatus.NOT_FOUND);
    }
  }

  /** The caller worked on an older version than the stored one. */
  public static class StaleVersion extends Refusal {
    public StaleVersion() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** Too often; the word is in how many minutes it may be tried again. */
  public static class TryLater extends Refusal {
    private final long seconds;

    protected TryLater(long seconds) {
      super(HttpStatus.TOO_MANY_REQUESTS, (seconds + 59) / 60);
      this.seconds = seconds;
    }

    /** After how many seconds it may be tried again. */
    public long seconds() {
      return seconds;
    }
  }

  /** What was sent cannot be put down: the disk is full, or not there. */
  public static class NoRoom extends Refusal {
    public NoRoom() {
      super(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  /** A query parameter or header that makes no sense; the word is the parameter's name. */
  public static class BadParameter extends Refusal {
    public BadParameter(String name) {
      super(HttpStatus.BAD_REQUEST, name);
    }
  }
}

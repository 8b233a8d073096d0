package org.lianxin.protection;

/** What was sealed cannot be opened: changed, moved to another place, or its key is not there. */
public class Unreadable extends RuntimeException {

  public Unreadable(String why) {
    super(why);
  }

  public Unreadable(String why, Throwable cause) {
    super(why, cause);
  }
}

package org.lianxin.walk;

/** A form asks for something that there is not: another case to join this one to. */
final class CannotFill extends RuntimeException {
  CannotFill(String why) {
    super(why);
  }
}

package org.lianxin.petition;

/** The petitioner's key to his case; shown once, on the receipt (design.md §4). */
public record QueryCode(String plain) {

  /** Never shown by accident. */
  @Override
  public String toString() {
    return "**********";
  }
}

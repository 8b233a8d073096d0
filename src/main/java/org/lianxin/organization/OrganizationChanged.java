package org.lianxin.organization;

/**
 * A unit, village or category was made, changed, closed or opened again, in the transaction that
 * publishes this.
 *
 * @param by login of who did it
 */
public record OrganizationChanged(Kind kind, String code, String by) {

  /** What kind of thing it is. */
  public enum Kind {
    UNIT,
    VILLAGE,
    CATEGORY
  }
}

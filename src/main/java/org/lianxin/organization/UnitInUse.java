package org.lianxin.organization;

/** Whoever knows why a unit cannot be closed yet: people work there, or work lies there. */
public interface UnitInUse {

  /** Whether the unit of this code is still needed. */
  boolean uses(String unit);

  /** Key of the sentence that says what has to be done first. */
  String hindrance();
}

package org.lianxin.workflow.engine;

import java.util.List;

/** Spells the units of a dispatched case out for the process: one department handling for each. */
public class AssignedUnits {

  /** The unit codes of a list with commas, the lead's first. */
  public List<String> of(String units) {
    return List.of(units.split(","));
  }
}

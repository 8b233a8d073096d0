package org.lianxin.workflow;

import org.lianxin.organization.UnitInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit in which something still waits to be done is not closed. */
@Component
class WorkOfUnits implements UnitInUse {

  private final JdbcClient jdbc;

  WorkOfUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean uses(String unit) {
    return jdbc.sql("SELECT COUNT(*) FROM work_item WHERE unit = ? AND status = 'OPEN'")
            .param(unit)
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public String hindrance() {
    return "unit.work";
  }
}

package org.lianxin.workflow.carryover;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been carried, and what could not be and why. A start that finds nothing new writes
 * nothing.
 */
@Component
class CarryoverReports {

  private static final int LONGEST_REASON = 1000;

  private final JdbcClient jdbc;
  private final Ids ids;
  private final BusinessClock clock;

  CarryoverReports(JdbcClient jdbc, Ids ids, BusinessClock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** The instances that stayed behind at an earlier start, as far as is known. */
  @Transactional(readOnly = true)
  public Set<String> left() {
    return new HashSet<>(
        jdbc.sql("SELECT instance FROM process_carryover_left").query(String.class).list());
  }

  /** An instance stays where it is; said before, its reason is put right. */
  @Transactional
  public void stays(ProcessInstance instance, Leg leg, String reason) {
    jdbc.sql(
            "INSERT INTO process_carryover_left"
                + " (instance, case_no, process, from_tag, to_tag, reason, since)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " from_tag = VALUES(from_tag), to_tag = VALUES(to_tag), reason = VALUES(reason)")
        .params(
            instance.getId(),
            instance.getBusinessKey(),
            leg.process(),
            leg.from(),
            leg.to(),
            reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** An instance stays behind no longer: it came through, or has ended. */
  @Transactional
  public void through(String instance) {
    jdbc.sql("DELETE FROM process_carryover_left WHERE instance = ?").param(instance).update();
  }

  @Transactional
  public void carried(Leg leg, int carried, int stayed) {
    jdbc.sql(
            "INSERT INTO process_carryover"
                + " (id, process, from_tag, to_tag, carried, stayed, carried_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            ids.next().toString(),
            leg.process(),
            leg.from(),
            leg.to(),
            carried,
            stayed,
            Timestamp.from(clock.instant()))
        .update();
  }
}

package org.lianxin.privacy.retention;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.LedgerScope;
import org.lianxin.petition.PetitionCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases whose retention has ended and that nothing keeps any longer: archived, not held back, no
 * request about them open, none that they were joined to still worked on.
 */
@Component
class Expired {

  private static final int SHORTEST = 10;
  private static final String HOLDING_BACK = "holdDestruction";

  private static final String ENDED =
      " FROM petition_case c WHERE c.state = 'ARCHIVED' AND c.retention IN ('P10', 'P30')"
          + " AND c.closed_at < :before AND c.held_at IS NULL AND c.destroyed_at IS NULL"
          + " AND c.privacy_requests = 0 AND NOT EXISTS (SELECT 1 FROM case_link l"
          + " JOIN petition_case o ON o.case_no = l.other_no WHERE l.case_no = c.case_no"
          + " AND l.kind = 'MERGED' AND o.state <> 'ARCHIVED')";

  private static final String UNLISTED =
      " AND NOT EXISTS (SELECT 1 FROM destruction_item i JOIN destruction_list d"
          + " ON d.id = i.list_id WHERE i.case_no = c.case_no AND d.state = 'PROPOSED')";

  private final JdbcClient jdbc;
  private final LedgerScope scope;
  private final CaseFiles cases;
  private final RetentionTable table;
  private final BusinessClock clock;

  Expired(
      JdbcClient jdbc,
      LedgerScope scope,
      CaseFiles cases,
      RetentionTable table,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.cases = cases;
    this.table = table;
    this.clock = clock;
  }

  /**
   * A case that may be destroyed.
   *
   * @param retention the longer of what the archivist chose and what the table says
   * @param endedOn the last day on which it had to be kept
   */
  record Candidate(String caseNo, String retention, LocalDate closedOn, LocalDate endedOn) {}

  /** Those of somebody's cases that are on no list that waits, the oldest first. */
  List<Candidate> unlisted(Actor actor, int most) {
    return found(actor, UNLISTED + " ORDER BY c.closed_at, c.case_no", null)
        .flatMap(caseNo -> candidate(cases.require(caseNo)).stream())
        .limit(most)
        .toList();
  }

  /** The case, if it is one of them. */
  Optional<Candidate> unlisted(Actor actor, String caseNo) {
    return found(actor, UNLISTED, caseNo)
        .flatMap(found -> candidate(cases.require(found)).stream())
        .findFirst();
  }

  /** Whether the case, now locked, may still be destroyed. */
  boolean stillIs(PetitionCase theCase) {
    var one =
        jdbc.sql("SELECT COUNT(*)" + ENDED + " AND c.case_no = :caseNo")
            .param("before", before())
            .param("caseNo", theCase.caseNo())
            .query(Long.class)
            .single();
    return one == 1 && candidate(theCase).isPresent();
  }

  /** Nothing is kept for less than ten full years. */
  private Timestamp before() {
    var firstDay = LocalDate.of(clock.today().getYear() - SHORTEST, 1, 1);
    return Timestamp.from(firstDay.atStartOfDay(BusinessClock.ZONE).toInstant());
  }

  private Stream<String> found(Actor actor, String further, @Nullable String caseNo) {
    var values = new HashMap<String, Object>();
    values.put("before", before());
    var one = caseNo == null ? "" : " AND c.case_no = :caseNo";
    if (caseNo != null) {
      values.put("caseNo", caseNo);
    }
    return jdbc
        .sql(
            "SELECT c.case_no"
                + ENDED
                + one
                + " AND "
                + scope.of(actor, HOLDING_BACK, values)
                + further)
        .params(values)
        .query(String.class)
        .list()
        .stream();
  }

  private Optional<Candidate> candidate(PetitionCase theCase) {
    var chosen = theCase.custody().retention();
    var closedAt = theCase.closedAt();
    if (chosen == null || closedAt == null || theCase.state() != CaseState.ARCHIVED) {
      return Optional.empty();
    }
    var period = Period.longer(Period.valueOf(chosen), table.of(theCase));
    var closedOn = LocalDate.ofInstant(closedAt, BusinessClock.ZONE);
    var lastDay = period.lastDay(closedOn);
    return lastDay == null || !lastDay.isBefore(clock.today())
        ? Optional.empty()
        : Optional.of(new Candidate(theCase.caseNo(), period.name(), closedOn, lastDay));
  }
}

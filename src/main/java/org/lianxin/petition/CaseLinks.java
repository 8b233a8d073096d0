package org.lianxin.petition;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lianxin.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that belong together. A link says that, and nothing of what the other case contains. */
@Component
public class CaseLinks {

  /** How they belong together. */
  public enum Kind {
    /** The same person brings the same matter again. */
    REPEAT,
    RELATED,
    /** The claim and the accusation of one mixed petition (Art. 30 ¶3). */
    SPLIT,
    /** The one was joined to the other. */
    MERGED
  }

  /** Two tables may round the same moment to different milliseconds. */
  private static final Duration SAME_MOMENT = Duration.ofMillis(1);

  private final JdbcClient jdbc;

  CaseLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One linked case. */
  public record Link(String caseNo, Kind kind) {}

  /** Links two cases; once is enough. */
  public void link(String caseNo, String other, Kind kind, Actor by, Instant at) {
    jdbc.sql(
            "REPLACE INTO case_link (case_no, other_no, kind, linked_by, linked_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(caseNo, other, kind.name(), by.login(), Timestamp.from(at))
        .update();
  }

  /**
   * The cases that the petitioner is told of: that his matter was joined to, and that he brought
   * before. Not those that have to do with it, which may be another person's.
   */
  List<Link> ofPetitioner(PetitionCase theCase) {
    return jdbc.sql(
            "SELECT l.other_no AS case_no, l.kind FROM case_link l"
                + " JOIN petition_case o ON o.case_no = l.other_no"
                + " WHERE l.case_no = ? AND l.kind IN ('MERGED', 'REPEAT') AND o.sealed = FALSE"
                + " ORDER BY l.kind, l.other_no")
        .param(theCase.caseNo())
        .query(Link.class)
        .list();
  }

  /**
   * The accusation that was split off a case at that moment. For telling the liaison of it and
   * nobody else: whoever handles the rest may be the one accused.
   */
  public List<String> splitOff(String caseNo, Instant at) {
    return jdbc.sql(
            "SELECT other_no FROM case_link WHERE case_no = ? AND kind = 'SPLIT'"
                + " AND linked_at BETWEEN ? AND ?")
        .params(caseNo, Timestamp.from(at.minus(SAME_MOMENT)), Timestamp.from(at.plus(SAME_MOMENT)))
        .query(String.class)
        .list();
  }

  /**
   * The cases linked with this one, from whichever side. That an accusation was split off a claim
   * is shown from the accusation's side only: whoever handles the claim may be the one accused.
   */
  public List<Link> of(PetitionCase theCase) {
    return jdbc
        .sql(
            "SELECT other_no AS case_no, kind FROM case_link WHERE case_no = :no"
                + " UNION SELECT case_no, kind FROM case_link WHERE other_no = :no"
                + " ORDER BY case_no, kind")
        .param("no", theCase.caseNo())
        .query(Link.class)
        .list()
        .stream()
        .filter(link -> theCase.sealed() || link.kind() != Kind.SPLIT)
        .toList();
  }
}

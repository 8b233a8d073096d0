package org.lianxin.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.StaffNames;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deliveries as whoever runs the system sees them: to whom, of what kind, and what became of
 * it.
 */
@Service
class DeliveryList {

  private static final String ANY = "";

  private final JdbcClient jdbc;
  private final StaffNames names;
  private final Evidence evidence;
  private final BusinessClock clock;

  DeliveryList(JdbcClient jdbc, StaffNames names, Evidence evidence, BusinessClock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param receiver a login; null for a petitioner
   * @param receiverName what that person is called; null for a petitioner
   * @param caseNo null for what is about no case, and for sealed ones
   * @param reason why it did not arrive, as a code
   */
  record Delivery(
      String id,
      String kind,
      String channel,
      @Nullable String receiver,
      @Nullable String receiverName,
      @Nullable String caseNo,
      Deliveries.State state,
      int attempts,
      @Nullable String reason,
      Instant createdAt,
      @Nullable Instant nextAt,
      @Nullable Instant endedAt) {}

  private record Row(
      String id,
      String kind,
      String channel,
      String receiver,
      @Nullable String caseNo,
      Deliveries.State state,
      int attempts,
      @Nullable String reason,
      Instant createdAt,
      Instant nextAt,
      @Nullable Instant endedAt) {

    Delivery shown(StaffNames names) {
      var who = Receiver.read(receiver);
      return new Delivery(
          id,
          kind,
          channel,
          who.petitioner() ? null : who.name(),
          who.petitioner() ? null : names.of(who.name()),
          caseNo,
          state,
          attempts,
          reason,
          createdAt,
          state == Deliveries.State.WAITING ? nextAt : null,
          endedAt);
    }
  }

  @Transactional(readOnly = true)
  public PageOf<Delivery> page(String state, PageAsked page) {
    var which = known(state);
    var from =
        " FROM mail_delivery d LEFT JOIN petition_case c ON c.case_no = d.case_no"
            + " AND c.sealed = FALSE WHERE (:state = '' OR d.state = :state)";
    var rows =
        jdbc
            .sql(
                "SELECT d.id, d.kind, d.channel, d.receiver, c.case_no, d.state, d.attempts,"
                    + " d.reason, d.created_at, d.next_at, d.ended_at"
                    + from
                    + " ORDER BY d.created_at DESC, d.id DESC LIMIT :size OFFSET :offset")
            .params(Map.of("state", which, "size", page.size(), "offset", page.offset()))
            .query(Row.class)
            .list()
            .stream()
            .map(row -> row.shown(names))
            .toList();
    var total =
        jdbc.sql("SELECT COUNT(*) FROM mail_delivery d WHERE (:state = '' OR d.state = :state)")
            .param("state", which)
            .query(Long.class)
            .single();
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  /** It is tried again at the next round. */
  @Transactional
  public void retry(String id, Actor administrator) {
    var now = clock.instant();
    var found =
        jdbc.sql(
                "UPDATE mail_delivery SET state = 'WAITING', attempts = 0, next_at = ?,"
                    + " tried_from = ?, ended_at = NULL, batch = NULL"
                    + " WHERE id = ? AND state IN ('WAITING', 'GIVEN_UP')")
            .params(now, now, id)
            .update();
    if (found == 0) {
      throw new Unknown();
    }
    evidence.ofSystem(Deed.of(administrator.doer(), Act.JOB_RETRIED, "delivery", id));
  }

  private static String known(String state) {
    if (!state.equals(ANY)
        && List.of(Deliveries.State.values()).stream().noneMatch(one -> one.name().equals(state))) {
      throw new BadParameter("state");
    }
    return state;
  }
}

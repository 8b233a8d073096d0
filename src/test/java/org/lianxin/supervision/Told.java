package org.lianxin.supervision;

import java.time.Instant;
import java.util.List;
import org.lianxin.foundation.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the days on and reads who was told what in a case. */
final class Told {

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Watch watch;
  private final TransactionTemplate transactions;

  Told(JdbcClient jdbc, BusinessClock clock, Watch watch, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.watch = watch;
    this.transactions = transactions;
  }

  /** Changes rows behind the program's back. */
  void change(String sql, Object... values) {
    transactions.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
  }

  /** Ten in the morning of that day, in the business zone. */
  void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }

  /** The watch looks on that day. */
  Told watchedOn(String day) {
    on(day);
    watch.look();
    return this;
  }

  /** What the system did in the case because nobody did anything, as it stands on record. */
  List<String> lapses(String caseNo) {
    return jdbc.sql(
            "SELECT CONCAT(actor, ' ', object_type, ' ', object_id) FROM audit_event"
                + " WHERE chain = ? AND action = 'LAPSED' ORDER BY seq")
        .param(caseNo)
        .query(String.class)
        .list();
  }

  /** Who was told of that clock of the case at that level, by login. */
  List<String> of(String caseNo, String rule, int level) {
    return jdbc.sql(
            "SELECT recipient FROM message WHERE case_no = ? AND rule = ? AND level = ?"
                + " ORDER BY recipient")
        .params(caseNo, rule, level)
        .query(String.class)
        .list();
  }

  /** Who was told something of that kind in the case, by login. */
  List<String> of(String caseNo, MessageKind kind) {
    return jdbc.sql(
            "SELECT recipient FROM message WHERE case_no = ? AND kind = ? ORDER BY recipient")
        .params(caseNo, kind.name())
        .query(String.class)
        .list();
  }

  /** Everything said in the case, as rule, level and person. */
  List<String> everything(String caseNo) {
    return jdbc.sql(
            "SELECT CONCAT(COALESCE(rule, kind), ' ', level, ' ', recipient) FROM message"
                + " WHERE case_no = ? ORDER BY 1")
        .param(caseNo)
        .query(String.class)
        .list();
  }

  /** The case's clocks of that rule that have not ended. */
  int running(String caseNo, String rule) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM clock WHERE case_no = ? AND rule = ? AND ended_at IS NULL")
        .params(caseNo, rule)
        .query(Integer.class)
        .single();
  }
}

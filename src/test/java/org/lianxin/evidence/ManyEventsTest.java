package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.evidence.Verdict.Broken;
import org.lianxin.evidence.Verdict.Why;
import org.lianxin.testing.DatabaseTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to verify many events. A build makes some; {@code
 * -Dlianxin.test.events=1000000} makes a million, and the log says the time.
 */
@DatabaseTest
class ManyEventsTest {

  private static final Logger log = LoggerFactory.getLogger(ManyEventsTest.class);
  private static final int EVENTS = Integer.getInteger("lianxin.test.events", 20_000);
  private static final int OF_A_CHAIN = 20;
  private static final int AT_ONCE = 500;

  /** One chain as long as all the others together: what a busy account's comes to. */
  private static final String LONG = "account:zz-long";

  @Autowired Verification verification;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void theyAreVerifiedInBoundedTimeAndTheOneThatWasChangedIsFound() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          var before = verification.verify();
          assertThat(before.firstBroken()).isNull();
          make();
          var from = System.nanoTime();
          var verdict = verification.verify();
          var taken = Duration.ofNanos(System.nanoTime() - from);
          log.info("audit: {} events verified in {}", verdict.events(), taken);
          assertThat(verdict.firstBroken()).isNull();
          assertThat(verdict.events()).isEqualTo(before.events() + EVENTS);
          assertThat(taken).isLessThan(Duration.ofMillis(5_000 + EVENTS / 10));

          var last = EVENTS / 2;
          jdbc.sql("UPDATE audit_event SET actor = 'x' WHERE chain = ? AND seq = ?")
              .params(LONG, last)
              .update();
          assertThat(verification.verify().firstBroken())
              .isEqualTo(new Broken(LONG, last, Why.CHANGED));
        });
  }

  private void make() {
    var deed =
        Deed.of(Doer.of("officer", null, List.of("STATION_OFFICER")), Act.ACTED, "urge", "some-id")
            .on(List.of("note", "signedAt"));
    var waiting = new ArrayList<AuditEvent>();
    var heads = new ArrayList<Head>();
    for (var made = 0; made < EVENTS / 2; made += OF_A_CHAIN) {
      heads.add(chain("account:many-%07d".formatted(made), OF_A_CHAIN, deed, waiting));
    }
    heads.add(chain(LONG, EVENTS / 2, deed, waiting));
    flush(waiting);
    for (var head : heads) {
      jdbc.sql("INSERT INTO audit_chain (chain, seq, hash) VALUES (?, ?, ?)")
          .params(head.chain(), head.seq(), head.hash())
          .update();
    }
  }

  private Head chain(String name, int length, Deed deed, List<AuditEvent> waiting) {
    var head = Head.none(name);
    for (var i = 0; i < length; i++) {
      var event = AuditEvent.following(head, 1_772_416_800_000L + i, "10.0.0.1", deed);
      waiting.add(event);
      head = event.head();
      if (waiting.size() == AT_ONCE) {
        flush(waiting);
      }
    }
    return head;
  }

  private void flush(List<AuditEvent> waiting) {
    if (waiting.isEmpty()) {
      return;
    }
    var parameters = new ArrayList<>();
    for (var e : waiting) {
      Collections.addAll(
          parameters,
          e.chain(),
          e.seq(),
          e.at(),
          e.actor(),
          e.actingFor(),
          e.roles(),
          e.ip(),
          e.action(),
          e.objectType(),
          e.objectId(),
          e.fields(),
          e.reason(),
          e.prevHash(),
          e.hash());
    }
    var row = "(" + String.join(", ", Collections.nCopies(14, "?")) + ")";
    jdbc.sql(
            "INSERT INTO audit_event (chain, seq, at, actor, acting_for, roles, ip, action,"
                + " object_type, object_id, fields, reason, prev_hash, hash) VALUES "
                + String.join(", ", Collections.nCopies(waiting.size(), row)))
        .params(parameters)
        .update();
    waiting.clear();
  }
}

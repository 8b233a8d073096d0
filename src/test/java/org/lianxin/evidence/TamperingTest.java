package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.evidence.Verdict.Broken;
import org.lianxin.evidence.Verdict.Why;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever changes the trail of a real case behind the program's back is found, and the first broken
 * event is named. Each change is made in a transaction that is undone. All chains are verified each
 * time, so these tests have a program with few of them for themselves.
 */
@DatabaseTest
@TestPropertySource(properties = "lianxin.test.of=tampering")
class TamperingTest {

  private static final List<String> TEXTS =
      List.of(
          "actor",
          "acting_for",
          "roles",
          "ip",
          "action",
          "object_type",
          "object_id",
          "fields",
          "reason",
          "prev_hash",
          "hash");

  @Autowired Callers callers;
  @Autowired Verification verification;
  @Autowired DailyRoot root;
  @Autowired ApplicationContext program;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private String chain;
  private long end;

  @BeforeEach
  void aCaseThatHasHappened() {
    var path = new Cases(callers).registered();
    path.acts("registrar", "urge", "note", "请抓紧办理。").escalated();
    callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    chain = path.caseNo;
    end = new Trail(jdbc).end(chain);
    assertThat(end).isGreaterThanOrEqualTo(5);
    assertThat(verification.verify().firstBroken()).isNull();
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void anyChangedColumnOfAnyRowIsFound() {
    for (var seq = 1L; seq <= end; seq++) {
      for (var column : TEXTS) {
        var sql =
            "UPDATE audit_event SET "
                + column
                + " = CONCAT('x', SUBSTRING(COALESCE("
                + column
                + ", ''), 2))";
        assertThat(after(sql + " WHERE chain = ? AND seq = ?", chain, seq))
            .as("%s of %d", column, seq)
            .isEqualTo(new Broken(chain, seq, Why.CHANGED));
      }
      assertThat(
              after("UPDATE audit_event SET at = at + 1 WHERE chain = ? AND seq = ?", chain, seq))
          .isEqualTo(new Broken(chain, seq, Why.CHANGED));
    }
  }

  @Test
  void aTextThatWasTakenOutIsFoundThoughNothingIsThereInstead() {
    var with = "SELECT COALESCE(MAX(seq), 0) FROM audit_event WHERE chain = ? AND ";
    for (var column : List.of("ip", "object_id", "reason")) {
      var seq = jdbc.sql(with + column + " IS NOT NULL").param(chain).query(Long.class).single();
      for (var instead : List.of("NULL", "''")) {
        var sql = "UPDATE audit_event SET " + column + " = " + instead;
        assertThat(after(sql + " WHERE chain = ? AND seq = ?", chain, seq))
            .as("%s = %s", column, instead)
            .isEqualTo(new Broken(chain, seq, Why.CHANGED));
      }
    }
  }

  @Test
  void anyRemovedRowIsFoundTheLastOneToo() {
    for (var seq = 1L; seq <= end; seq++) {
      assertThat(after("DELETE FROM audit_event WHERE chain = ? AND seq = ?", chain, seq))
          .isEqualTo(new Broken(chain, seq, Why.MISSING));
    }
  }

  @Test
  void aRemovedRowIsFoundThoughTheOthersAreNumberedAnew() {
    for (var seq = 1L; seq < end; seq++) {
      var removed = seq;
      assertThat(
              after(
                  () -> {
                    change("DELETE FROM audit_event WHERE chain = ? AND seq = ?", chain, removed);
                    for (var later = removed + 1; later <= end; later++) {
                      renumber(later, later - 1);
                    }
                  }))
          .isEqualTo(new Broken(chain, seq, Why.CHANGED));
    }
  }

  @Test
  void rowsThatHaveChangedPlacesAreFound() {
    for (var seq = 1L; seq < end; seq++) {
      for (var other = seq + 1; other <= end; other++) {
        var one = seq;
        var two = other;
        assertThat(
                after(
                    () -> {
                      renumber(one, -1);
                      renumber(two, one);
                      renumber(-1, two);
                    }))
            .isEqualTo(new Broken(chain, seq, Why.CHANGED));
      }
    }
  }

  @Test
  void aRowThatWasMovedToAnotherChainIsFound() {
    var other = new Cases(callers).registered().caseNo;
    assertThat(
            after(
                "UPDATE audit_event SET chain = ? WHERE chain = ? AND seq = ?", other, chain, end))
        .isEqualTo(new Broken(chain, end, Why.MISSING));
    assertThat(after("UPDATE audit_event SET chain = 'elsewhere' WHERE chain = ?", chain))
        .isEqualTo(new Broken(chain, 1, Why.MISSING));
  }

  /** With a hash of its own, well made, and the number that follows. */
  @Test
  void anInventedRowIsFound() {
    var last =
        jdbc.sql("SELECT * FROM audit_event WHERE chain = ? AND seq = ?")
            .params(chain, end)
            .query(AuditEvent.class)
            .single();
    var invented =
        AuditEvent.following(
            last.head(), last.at(), null, Deed.of(Doer.SYSTEM, Act.ACTED, "urge", null));
    assertThat(after(() -> new Events(jdbc).add(invented)))
        .isEqualTo(new Broken(chain, end + 1, Why.HEAD));
    var elsewhere =
        AuditEvent.following(
            Head.none("elsewhere"), last.at(), null, Deed.of(Doer.SYSTEM, Act.ACTED, "urge", null));
    assertThat(after(() -> new Events(jdbc).add(elsewhere)))
        .isEqualTo(new Broken("elsewhere", 1, Why.NO_HEAD));
  }

  @Test
  void aForgedEndIsFound() {
    assertThat(after("UPDATE petition_case SET audit_seq = audit_seq - 1 WHERE case_no = ?", chain))
        .isEqualTo(new Broken(chain, end, Why.HEAD));
    assertThat(after("UPDATE petition_case SET audit_seq = audit_seq + 1 WHERE case_no = ?", chain))
        .isEqualTo(new Broken(chain, end + 1, Why.MISSING));
    assertThat(after("UPDATE petition_case SET audit_hash = 'x' WHERE case_no = ?", chain))
        .isEqualTo(new Broken(chain, end, Why.HEAD));
    assertThat(
            after("UPDATE audit_chain SET hash = 'x' WHERE chain = ?", "account:officer").chain())
        .isEqualTo("account:officer");
  }

  @Test
  void aWholeChainThatIsGoneIsFoundWithAndWithoutItsEnd() {
    assertThat(after("DELETE FROM audit_event WHERE chain = ?", chain))
        .isEqualTo(new Broken(chain, 1, Why.MISSING));
    assertThat(
            after(
                () -> {
                  change("DELETE FROM audit_event WHERE chain = ?", chain);
                  change(
                      "UPDATE petition_case SET audit_seq = 0, audit_hash = '' WHERE case_no = ?",
                      chain);
                }))
        .isEqualTo(new Broken(chain, 1, Why.MISSING));
  }

  /** The end rewritten to fit: only what was kept of the day before can tell. */
  @Test
  void aCutTailWithAFittingEndIsFoundByTheDailyRoot() {
    assertThat(after(this::cutTheTail)).isNull();
    assertThat(
            after(
                () -> {
                  takeRootOn("2099-01-01");
                  cutTheTail();
                }))
        .isEqualTo(new Broken(chain, end, Why.NOT_AS_ROOTED));
  }

  @Test
  void whoeverRewritesTheRootIsFound() {
    var anchors = "UPDATE audit_anchor SET seq = seq - 1 WHERE chain = ?";
    var attempts =
        List.<List<String>>of(
            List.of("DELETE FROM audit_anchor"),
            List.of("DELETE FROM audit_root"),
            List.of("DELETE FROM audit_anchor", "DELETE FROM audit_root"),
            List.of("UPDATE audit_root SET root = 'x'"),
            List.of("UPDATE audit_root SET digest = 'x'"),
            List.of("UPDATE audit_root SET chains = chains + 1"));
    for (var attempt : attempts) {
      assertThat(
              after(
                      () -> {
                        takeRootOn("2099-01-01");
                        attempt.forEach(this::change);
                      })
                  .why())
          .as("%s", attempt)
          .isEqualTo(Why.ROOT);
    }
    assertThat(
            after(
                    () -> {
                      takeRootOn("2099-01-01");
                      cutTheTail();
                      change(anchors, chain);
                      change(
                          "UPDATE audit_anchor SET hash = (SELECT audit_hash FROM petition_case"
                              + " WHERE case_no = ?) WHERE chain = ?",
                          chain,
                          chain);
                    })
                .why())
        .isEqualTo(Why.ROOT);
  }

  @Test
  void aRootIsTakenOnceADayAndEachIsMadeOfTheOneBefore() {
    assertThat(
            after(
                () -> {
                  takeRootOn("2099-01-01");
                  takeRootOn("2099-01-01");
                  takeRootOn("2099-01-02");
                  var roots =
                      jdbc.sql(
                              "SELECT root FROM audit_root WHERE root_day >= '2099-01-01'"
                                  + " UNION ALL SELECT prev_root FROM audit_root"
                                  + " WHERE root_day = '2099-01-02'")
                          .query(String.class)
                          .list();
                  assertThat(roots).hasSize(3).doesNotContain("");
                  assertThat(roots.get(2)).isEqualTo(roots.get(0));
                }))
        .isNull();
  }

  @Test
  void theCommandSaysItByItsExitCode() {
    var command = new VerifyOnDemand(verification, program);
    var codes = new ArrayList<Integer>();
    codes.add(command.verify());
    transaction.executeWithoutResult(
        status -> {
          change("DELETE FROM audit_event WHERE chain = ? AND seq = 2", chain);
          codes.add(command.verify());
          status.setRollbackOnly();
        });
    assertThat(codes).containsExactly(0, 1);
  }

  @Test
  void theAuditorIsToldHowManyEventsThereAreAndThatAllAreWhole() {
    var verdict = callers.as("auditor").get("/api/audit/verify").is(200).body();
    assertThat(verdict.get("ok").asBoolean()).isTrue();
    assertThat(verdict.get("events").asLong()).isGreaterThan(end);
    assertThat(verdict.get("firstBroken").isNull()).isTrue();
  }

  private void cutTheTail() {
    change("DELETE FROM audit_event WHERE chain = ? AND seq = ?", chain, end);
    change(
        "UPDATE petition_case SET audit_seq = audit_seq - 1, audit_hash ="
            + " (SELECT hash FROM audit_event WHERE chain = ? AND seq = ?) WHERE case_no = ?",
        chain,
        end - 1,
        chain);
  }

  private void takeRootOn(String day) {
    clock.moveTo(Instant.parse(day + "T01:00:00+08:00"));
    root.take();
  }

  private void renumber(long from, long to) {
    change("UPDATE audit_event SET seq = ? WHERE chain = ? AND seq = ?", to, chain, from);
  }

  private void change(String sql, Object... values) {
    assertThat(jdbc.sql(sql).params(values).update()).as(sql).isPositive();
  }

  private Broken after(String sql, Object... values) {
    return after(() -> change(sql, values));
  }

  /** What verifying finds after a change, which is undone. */
  private Broken after(Runnable change) {
    Supplier<Broken> found =
        () ->
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  change.run();
                  return verification.verify().firstBroken();
                });
    return found.get();
  }
}

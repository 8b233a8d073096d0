package org.lianxin.evidence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Verdict.Broken;
import org.lianxin.evidence.Verdict.Why;
import org.lianxin.foundation.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once a day one hash over the ends of all chains, and over the day before. Whoever removes the
 * last events of a chain and rewrites its end is found by it; whoever rewrites the roots as well,
 * by the copy in the log, which lies outside the database.
 */
@Service
class DailyRoot {

  private static final Logger log = LoggerFactory.getLogger(DailyRoot.class);
  private static final int PAGE = 500;

  /** How a break of the roots themselves is named. */
  private static final String CHAIN = "root";

  private final JdbcClient jdbc;
  private final List<ChainHeads> keepers;
  private final OwnChains chains;
  private final Evidence evidence;
  private final BusinessClock clock;

  DailyRoot(
      JdbcClient jdbc,
      List<ChainHeads> keepers,
      OwnChains chains,
      Evidence evidence,
      BusinessClock clock) {
    this.chains = chains;
    this.jdbc = jdbc;
    this.keepers = keepers;
    this.evidence = evidence;
    this.clock = clock;
  }

  private record Root(LocalDate rootDay, long chains, String digest, String prevRoot, String root) {

    String computed() {
      return EventHash.ofRoot(rootDay.toString(), chains, digest, prevRoot);
    }
  }

  /** Takes the root of today unless there is one. Two programs at once wait for each other. */
  @Transactional
  public void take() {
    chains.lockOrBegin(Evidence.SYSTEM);
    var today = clock.today();
    var before = roots();
    if (!before.isEmpty() && !last(before).rootDay.isBefore(today)) {
      return;
    }
    jdbc.sql("DELETE FROM audit_anchor").update();
    for (var keeper : keepers) {
      anchor(keeper);
    }
    var anchors = anchors();
    var previous = before.isEmpty() ? "" : last(before).root;
    var digest = EventHash.of(anchors);
    var root = EventHash.ofRoot(today.toString(), anchors.size(), digest, previous);
    jdbc.sql(
            "INSERT INTO audit_root (root_day, chains, digest, prev_root, root)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(Date.valueOf(today), anchors.size(), digest, previous, root)
        .update();
    evidence.ofSystem(Deed.of(Doer.SYSTEM, Act.ROOT_TAKEN, CHAIN, root));
    log.info("audit: root of {} over {} chains: {}", today, anchors.size(), root);
  }

  private void anchor(ChainHeads keeper) {
    var page = keeper.after("", PAGE);
    while (!page.isEmpty()) {
      // The system's own chain may just have been begun.
      var begun = page.stream().filter(head -> head.seq() > 0).toList();
      if (!begun.isEmpty()) {
        anchor(begun);
      }
      page = keeper.after(page.get(page.size() - 1).chain(), PAGE);
    }
  }

  private void anchor(List<Head> heads) {
    jdbc.sql(
            "INSERT INTO audit_anchor (chain, seq, hash) VALUES "
                + String.join(",", Collections.nCopies(heads.size(), "(?, ?, ?)")))
        .params(heads.stream().<Object>flatMap(DailyRoot::columns).toList())
        .update();
  }

  private static Stream<Object> columns(Head head) {
    return Stream.of(head.chain(), head.seq(), head.hash());
  }

  /** Chains that are not any more what they were when the last root was taken. */
  List<String> deviating() {
    return jdbc.sql(
            "SELECT a.chain FROM audit_anchor a LEFT JOIN audit_event e"
                + " ON e.chain = a.chain AND e.seq = a.seq AND e.hash = a.hash"
                + " WHERE e.chain IS NULL")
        .query(String.class)
        .list();
  }

  /** The event of that chain that was its last at the root and is not the same now. */
  Optional<Long> deviation(String chain) {
    return jdbc.sql(
            "SELECT a.seq FROM audit_anchor a LEFT JOIN audit_event e"
                + " ON e.chain = a.chain AND e.seq = a.seq AND e.hash = a.hash"
                + " WHERE a.chain = ? AND e.chain IS NULL")
        .param(chain)
        .query(Long.class)
        .optional();
  }

  /** The first root, counted from one, that is not what it was made of; null if all are. */
  @Transactional(propagation = Propagation.MANDATORY)
  public @Nullable Broken broken() {
    // While the system's chain is locked no root is taken.
    chains.lock(Evidence.SYSTEM);
    var roots = roots();
    var previous = "";
    for (var i = 0; i < roots.size(); i++) {
      var root = roots.get(i);
      if (!root.prevRoot.equals(previous) || !root.computed().equals(root.root)) {
        return new Broken(CHAIN, i + 1, Why.ROOT);
      }
      previous = root.root;
    }
    var fits =
        roots.isEmpty() ? anchors().isEmpty() : EventHash.of(anchors()).equals(last(roots).digest);
    return fits && !anyIsGone() ? null : new Broken(CHAIN, roots.size(), Why.ROOT);
  }

  /** Each was put on record in the system's own chain when it was taken. */
  private boolean anyIsGone() {
    return jdbc.sql(
                "SELECT COUNT(*) FROM audit_event e LEFT JOIN audit_root r ON r.root = e.object_id"
                    + " WHERE e.chain = ? AND e.action = ? AND r.root IS NULL")
            .params(Evidence.SYSTEM, Act.ROOT_TAKEN.name())
            .query(Long.class)
            .single()
        > 0;
  }

  /** In an order that is no database's. */
  private List<Head> anchors() {
    var all =
        new ArrayList<>(
            jdbc.sql("SELECT chain, seq, hash FROM audit_anchor").query(Head.class).list());
    all.sort(Comparator.comparing(Head::chain));
    return all;
  }

  private List<Root> roots() {
    return jdbc.sql(
            "SELECT root_day, chains, digest, prev_root, root FROM audit_root ORDER BY root_day")
        .query(Root.class)
        .list();
  }

  private static Root last(List<Root> roots) {
    return roots.get(roots.size() - 1);
  }
}

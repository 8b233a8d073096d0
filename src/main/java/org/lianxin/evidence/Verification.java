package org.lianxin.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Verdict.Broken;
import org.lianxin.evidence.Verdict.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies every chain: first all events are read once, page by page, while others go on working;
 * then each chain in which something did not fit is looked at alone, with its end locked, because
 * it may just have grown meanwhile. What is kept in memory is one end for each chain.
 */
@Service
class Verification {

  private static final int PAGE = 5000;

  private final Events events;
  private final List<ChainHeads> keepers;
  private final DailyRoot root;
  private final TransactionTemplate transaction;

  Verification(
      Events events,
      List<ChainHeads> keepers,
      DailyRoot root,
      PlatformTransactionManager transactions) {
    this.events = events;
    this.keepers = keepers;
    this.root = root;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The verdict on all chains there are. */
  Verdict verify() {
    var walk = new Walk();
    var page = events.after(Head.none(""), PAGE);
    while (!page.isEmpty()) {
      page.forEach(walk::see);
      page = events.after(page.get(page.size() - 1).head(), PAGE);
    }
    walk.endChain();
    keepers.forEach(keeper -> compare(keeper, walk));
    walk.doubtful.addAll(walk.ends.keySet());
    walk.doubtful.addAll(root.deviating());
    return Verdict.of(walk.events, firstBroken(walk.doubtful));
  }

  private void compare(ChainHeads keeper, Walk walk) {
    var page = keeper.after("", PAGE);
    while (!page.isEmpty()) {
      for (var head : page) {
        if (!head.equals(walk.ends.remove(head.chain()))) {
          walk.doubtful.add(head.chain());
        }
      }
      page = keeper.after(page.get(page.size() - 1).chain(), PAGE);
    }
  }

  private @Nullable Broken firstBroken(NavigableSet<String> doubtful) {
    for (var chain : doubtful) {
      var broken = transaction.execute(status -> alone(chain));
      if (broken != null) {
        return broken;
      }
    }
    return transaction.execute(status -> root.broken());
  }

  /** One chain from its first event to its end, while nobody can add to it. */
  private @Nullable Broken alone(String chain) {
    var head = keepers.stream().map(keeper -> keeper.lock(chain)).flatMap(Optional::stream);
    var end = head.findFirst().orElse(null);
    var links = new Links(chain);
    var page = events.ofChain(links.last(), PAGE);
    while (!page.isEmpty()) {
      for (var event : page) {
        var broken = links.follow(event);
        if (broken != null) {
          return broken;
        }
      }
      page = events.ofChain(links.last(), PAGE);
    }
    var broken = links.end(end);
    return broken != null
        ? broken
        : root.deviation(chain).map(seq -> new Broken(chain, seq, Why.NOT_AS_ROOTED)).orElse(null);
  }

  /** What is known after all events have been read once. */
  private static final class Walk {
    private final Map<String, Head> ends = new HashMap<>();
    private final NavigableSet<String> doubtful = new TreeSet<>();
    private Links links = new Links("");
    private long events;

    void see(AuditEvent event) {
      if (!event.chain().equals(links.last().chain())) {
        endChain();
        links = new Links(event.chain());
      }
      if (links.follow(event) != null) {
        doubtful.add(event.chain());
      }
      events++;
    }

    void endChain() {
      if (!links.last().chain().isEmpty()) {
        ends.put(links.last().chain(), links.last());
      }
    }
  }
}

package org.lianxin.statistics.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlooks;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.statistics.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 流程: how long each stage takes, and what waits there. Two statements where the past is known. */
@Service
class Flow {

  private final JdbcClient jdbc;
  private final WorkLog log;
  private final Vocabulary vocabulary;
  private final Outlooks outlooks;

  Flow(JdbcClient jdbc, WorkLog log, Vocabulary vocabulary, Outlooks outlooks) {
    this.jdbc = jdbc;
    this.log = log;
    this.vocabulary = vocabulary;
    this.outlooks = outlooks;
  }

  /** The stages in the order of the path in which something was done in the period or waits now. */
  @Transactional(readOnly = true)
  List<StageFlow> stages(Period period, Actor actor) {
    return stages(period, Range.of(actor, outlooks.of(actor).orElseThrow(NotAllowed::new)));
  }

  @Transactional(readOnly = true)
  List<StageFlow> stages(Period period, Range range) {
    var took = durations(period, range);
    var waiting = waiting(range);
    return vocabulary.list("tasks").stream()
        .map(option -> option.value().toString())
        .filter(task -> took.containsKey(task) || waiting.containsKey(task))
        .map(task -> stage(task, took.getOrDefault(task, new Durations()), waiting.get(task)))
        .toList();
  }

  private StageFlow stage(String task, Durations took, @Nullable Waiting waiting) {
    return new StageFlow(
        task,
        vocabulary.label("tasks", task),
        took.count(),
        took.median(),
        took.nineTenths(),
        waiting == null ? 0 : waiting.items,
        waiting == null ? null : waiting.since);
  }

  private Map<String, Durations> durations(Period period, Range range) {
    var byTask = new HashMap<String, Durations>();
    // Whether a kind of work belongs here is found out once, not once an item.
    var byKind = new ArrayList<@Nullable Durations>();
    log.between(
        period,
        (kind, minutes) -> {
          while (byKind.size() <= kind) {
            var next = log.kinds().get(byKind.size());
            byKind.add(
                range.has(next)
                    ? byTask.computeIfAbsent(next.task(), task -> new Durations())
                    : null);
          }
          var durations = byKind.get(kind);
          if (durations != null) {
            durations.add(minutes);
          }
        });
    byTask.values().removeIf(durations -> durations.count() == 0);
    return byTask;
  }

  private Map<String, Waiting> waiting(Range range) {
    var values = new HashMap<String, Object>();
    return jdbc
        .sql(
            "SELECT w.task, COUNT(*) AS items, MIN(w.created_at) AS since"
                + " FROM work_item w JOIN petition_case c ON c.case_no = w.case_no"
                + " WHERE w.status = 'OPEN' AND c.sealed = FALSE AND "
                + range.condition(values)
                + " GROUP BY w.task")
        .params(values)
        .query(Waiting.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Waiting::task, Function.identity()));
  }

  private record Waiting(String task, long items, Instant since) {}
}

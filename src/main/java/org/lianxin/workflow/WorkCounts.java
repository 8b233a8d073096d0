package org.lianxin.workflow;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Lamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much is on the work lists; five statements, however much it is. */
@Service
class WorkCounts {

  private final JdbcClient jdbc;
  private final WorkListScope scope;
  private final WorkListRows rows;

  WorkCounts(JdbcClient jdbc, WorkListScope scope, WorkListRows rows) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.rows = rows;
  }

  /**
   * The numbers beside the lists.
   *
   * @param lamps of what is to be done, by lamp, whatever lamp is looked for; what is due on no day
   *     is in none
   * @param tasks the same by task, whatever task is looked for
   */
  record Counts(Views views, Map<Lamp, Long> lamps, List<OfTask> tasks) {}

  /**
   * Rows of each view; of what is over no more than {@link WorkListRows#COUNTED} are counted: there
   * are that many, or more.
   */
  record Views(long todo, long unclaimed, long done, long started, long copied) {}

  /** How many items of one task. */
  record OfTask(String task, String name, long count) {}

  /** What waits for somebody. */
  record Waiting(long todo, long unclaimed) {}

  @Transactional(readOnly = true)
  Counts of(WorkListQuestion ask, Actor actor) {
    var groups = groups(ask.ofAnyLampAndTask(), actor);
    var lampFits = fits(ask.lamp(), Group::lamp);
    var taskFits = fits(ask.task(), Group::task);
    var todo = groups.stream().filter(lampFits.and(taskFits)).toList();
    return new Counts(
        new Views(
            sum(todo.stream()),
            sum(todo.stream().filter(Group::free)),
            rows.count(scope.done(actor), WorkListColumns.OF_ITEMS, ask),
            rows.count(scope.started(actor), WorkListColumns.OF_CASES, ask),
            rows.count(scope.copied(actor), WorkListColumns.OF_CASES, ask)),
        lamps(groups.stream().filter(taskFits)),
        tasks(groups.stream().filter(lampFits)));
  }

  /** For the badges of the menu. */
  @Transactional(readOnly = true)
  Waiting waiting(Actor actor) {
    var mine = scope.workable(actor);
    return jdbc.sql(
            "SELECT COUNT(*) AS todo, COUNT(CASE WHEN w.assignee IS NULL THEN 1 END) AS unclaimed"
                + mine.from())
        .params(mine.values())
        .query(Waiting.class)
        .single();
  }

  private List<Group> groups(WorkListQuestion ask, Actor actor) {
    var mine = scope.workable(actor);
    var values = mine.values();
    var columns = WorkListColumns.OF_ITEMS;
    var from = mine.from() + columns.where(ask, values);
    return jdbc.sql(
            "SELECT task, MAX(name) AS name, lamp, free, COUNT(*) AS items FROM (SELECT w.task,"
                + " w.name, w.assignee IS NULL AS free, "
                + columns.lamp()
                + " AS lamp"
                + from
                + ") listed GROUP BY task, lamp, free")
        .params(values)
        .query(Group.class)
        .list();
  }

  private static Predicate<Group> fits(
      @Nullable Object wanted, Function<Group, @Nullable Object> value) {
    return group -> wanted == null || wanted.equals("") || wanted.equals(value.apply(group));
  }

  private static long sum(Stream<Group> groups) {
    return groups.mapToLong(Group::items).sum();
  }

  private static Map<Lamp, Long> lamps(Stream<Group> groups) {
    var lamps = new EnumMap<Lamp, Long>(Lamp.class);
    Stream.of(Lamp.values()).forEach(lamp -> lamps.put(lamp, 0L));
    groups
        .filter(group -> group.lamp != null)
        .forEach(group -> lamps.merge(group.lamp, group.items, Long::sum));
    return lamps;
  }

  private static List<OfTask> tasks(Stream<Group> groups) {
    return groups
        .collect(
            toMap(
                Group::task,
                group -> new OfTask(group.task, group.name, group.items),
                (one, other) -> new OfTask(one.task, one.name, one.count + other.count),
                TreeMap::new))
        .values()
        .stream()
        .sorted(Comparator.comparing(OfTask::count).reversed())
        .toList();
  }

  private record Group(String task, String name, @Nullable Lamp lamp, boolean free, long items) {}
}

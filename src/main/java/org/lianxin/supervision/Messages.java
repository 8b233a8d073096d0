package org.lianxin.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.Rule;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.lianxin.petition.Badge;
import org.lianxin.petition.OpenWork.Desk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 站内消息. They name the case by its number, its task and its rule, never what it is about, and are
 * worded when they are read.
 */
@Service
public class Messages implements Badge {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Deadlines deadlines;
  private final Words words;
  private final BusinessClock clock;
  private final Ids ids;

  Messages(
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Deadlines deadlines,
      Words words,
      BusinessClock clock,
      Ids ids) {
    this.jdbc = jdbc;
    this.events = events;
    this.deadlines = deadlines;
    this.words = words;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * One message as its reader sees it.
   *
   * @param level 1 yellow, 2 red, 3 black; 0 for what no clock has to do with
   * @param caseNo the case it is about; null where it is about none
   * @param workItem the item to open; null where none of the reader's is meant
   * @param sheet the supervision sheet to open
   */
  public record Shown(
      String id,
      @Nullable String caseNo,
      MessageKind kind,
      @Nullable String rule,
      int level,
      @Nullable String workItem,
      @Nullable String sheet,
      String text,
      Instant at,
      @Nullable Instant readAt) {}

  /** Tells the person, unless he has been told the same. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Reminder reminder, String recipient, @Nullable Desk desk) {
    var id = ids.next();
    var sent =
        jdbc.sql(
                "INSERT IGNORE INTO message (id, recipient, case_no, kind, rule, level, work_item,"
                    + " task, about, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(
                id.toString(),
                recipient,
                reminder.caseNo(),
                reminder.kind().name(),
                reminder.rule(),
                reminder.level(),
                desk == null ? null : desk.item(),
                desk == null ? null : desk.name(),
                reminder.about(),
                Timestamp.from(reminder.at()))
            .update();
    if (sent > 0) {
      events.publishEvent(new ReminderRaised(id, recipient, reminder.caseNo(), reminder.kind()));
    }
  }

  /**
   * Whether the person has been told that the duty is overdue: then that message leads to the sheet
   * that was raised for it, too.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean join(SheetMessages.About sheet, DutyOverdue missed, String recipient) {
    return jdbc.sql(
                "UPDATE message SET sheet = ? WHERE recipient = ? AND about = ? AND kind = ?"
                    + " AND sheet IS NULL")
            .params(sheet.sheet().toString(), recipient, missed.about(), MessageKind.OVERDUE.name())
            .update()
        > 0;
  }

  /** Tells the person of a sheet; of the same once a moment. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(SheetMessages.About sheet, MessageKind kind, String recipient, Instant at) {
    var id = ids.next();
    var sent =
        jdbc.sql(
                "INSERT IGNORE INTO message (id, recipient, case_no, kind, level, task, sheet,"
                    + " about, at) VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?)")
            .params(
                id.toString(),
                recipient,
                sheet.caseNo(),
                kind.name(),
                sheet.number(),
                sheet.sheet().toString(),
                sheet.sheet() + "@" + at.toEpochMilli(),
                Timestamp.from(at))
            .update();
    if (sent > 0) {
      events.publishEvent(new ReminderRaised(id, recipient, sheet.caseNo(), kind));
    }
  }

  /**
   * The person's own, the newest first.
   *
   * @param caseNo the case they are about; null for any
   */
  @Transactional(readOnly = true)
  public PageOf<Shown> page(boolean unread, @Nullable String caseNo, PageAsked page, Actor actor) {
    var his =
        " FROM message WHERE recipient = :me"
            + (unread ? " AND read_at IS NULL" : "")
            + (caseNo == null ? "" : " AND case_no = :case");
    var values = new HashMap<String, Object>();
    values.put("me", actor.login());
    values.put("case", caseNo);
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows =
        jdbc
            .sql(
                "SELECT id, case_no, kind, rule, level, work_item, task, sheet, at, read_at"
                    + his
                    + " ORDER BY at DESC, id DESC LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list()
            .stream()
            .map(this::shown)
            .toList();
    var total = jdbc.sql("SELECT COUNT(*)" + his).params(values).query(Long.class).single();
    return new PageOf<>(rows, total, page.page(), page.size());
  }

  /** The person has read it; the first time counts. */
  @Transactional
  public void read(String id, Actor actor) {
    var found =
        jdbc.sql("UPDATE message SET read_at = COALESCE(read_at, ?) WHERE id = ? AND recipient = ?")
            .params(Timestamp.from(clock.instant()), id, actor.login())
            .update();
    if (found == 0) {
      throw new Unknown();
    }
  }

  /** The person has read everything that he has been told so far. */
  @Transactional
  public void readAll(Actor actor) {
    jdbc.sql("UPDATE message SET read_at = ? WHERE recipient = ? AND read_at IS NULL")
        .params(Timestamp.from(clock.instant()), actor.login())
        .update();
  }

  @Override
  public String name() {
    return "messages";
  }

  @Override
  @Transactional(readOnly = true)
  public long count(Actor actor) {
    return jdbc.sql("SELECT COUNT(*) FROM message WHERE recipient = ? AND read_at IS NULL")
        .param(actor.login())
        .query(Long.class)
        .single();
  }

  private Shown shown(Row row) {
    return new Shown(
        row.id,
        row.caseNo,
        row.kind,
        row.rule,
        row.level,
        row.workItem,
        row.sheet,
        text(row.kind, row.caseNo, row.rule, row.task, row.sheet),
        row.at,
        row.readAt);
  }

  /** A message in the reader's words; that a duty is overdue also says that a sheet was raised. */
  String text(
      MessageKind kind,
      @Nullable String caseNo,
      @Nullable String rule,
      @Nullable String task,
      @Nullable String sheet) {
    var both = kind == MessageKind.OVERDUE && sheet != null;
    return words.of(
        "message." + kind + (both ? ".sheet" : ""),
        caseNo == null ? "" : caseNo,
        ruleName(rule),
        task(task));
  }

  private String ruleName(@Nullable String rule) {
    return Optional.ofNullable(rule).flatMap(deadlines.pack()::rule).map(Rule::name).orElse("");
  }

  private String task(@Nullable String task) {
    return task == null ? "" : words.of("message.task", task);
  }

  private record Row(
      String id,
      @Nullable String caseNo,
      MessageKind kind,
      @Nullable String rule,
      int level,
      @Nullable String workItem,
      @Nullable String task,
      @Nullable String sheet,
      Instant at,
      @Nullable Instant readAt) {}
}

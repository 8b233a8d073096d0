package org.lianxin.privacy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.ActionRights;
import org.lianxin.access.Actor;
import org.lianxin.access.Part;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.Lamp;
import org.lianxin.deadline.Lamps;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Badge;
import org.lianxin.petition.LedgerScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests that wait for an answer and those that have one: for the office and the stations
 * those of their cases, of accusations for the discipline liaison alone. They name no person. The
 * days are counted by the working-day calendar as it is known today, so an import moves them.
 */
@Service
class PrivacyDesk implements Badge {

  /** How long an answer may take. */
  static final String PERIOD = "PI1";

  private static final String FROM =
      " FROM privacy_request r JOIN petition_case c ON c.case_no = r.case_no WHERE ";
  private static final Map<String, String> STATES =
      Map.of("OPEN", "r.state = 'OPEN'", "ANSWERED", "r.state <> 'OPEN'");

  private final JdbcClient jdbc;
  private final LedgerScope scope;
  private final ActionRights rights;
  private final Deadlines deadlines;
  private final Lamps lamps;
  private final WorkingDays workingDays;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  PrivacyDesk(
      JdbcClient jdbc,
      LedgerScope scope,
      ActionRights rights,
      Deadlines deadlines,
      Lamps lamps,
      WorkingDays workingDays,
      Vocabulary vocabulary,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.rights = rights;
    this.deadlines = deadlines;
    this.lamps = lamps;
    this.workingDays = workingDays;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param request how the answering form names it
   * @param lamp null, like the days left, once it is answered
   * @param daysLeft working days; below zero it is overdue
   */
  public record Row(
      String id,
      String request,
      String caseNo,
      PrivacyKind kind,
      String kindName,
      int person,
      boolean online,
      LocalDate lodgedOn,
      LocalDate lastDay,
      @Nullable Lamp lamp,
      @Nullable Integer daysLeft,
      PrivacyRequest.State state,
      String stateName,
      @Nullable LocalDate answeredOn,
      @Nullable LocalDate copyUntil) {}

  /** One page; of those that wait the oldest first. */
  @Transactional(readOnly = true)
  public PageOf<Row> page(String state, PageAsked page, Actor actor) {
    if (!takesPart(actor)) {
      throw new NotAllowed();
    }
    if (!STATES.containsKey(state)) {
      throw new BadParameter("state");
    }
    var values = new HashMap<String, Object>();
    var where = FROM + STATES.get(state) + " AND " + within(actor, values);
    var total = jdbc.sql("SELECT COUNT(*)" + where).params(values).query(Long.class).single();
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows =
        jdbc.sql(
                "SELECT "
                    + PrivacyRequests.COLUMNS
                    + where
                    + (state.equals("OPEN")
                        ? " ORDER BY r.lodged_on, r.id"
                        : " ORDER BY r.answered_on DESC, r.id DESC")
                    + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(PrivacyRequest.class)
            .list();
    return new PageOf<>(rows.stream().map(this::row).toList(), total, page.page(), page.size());
  }

  Row row(PrivacyRequest request) {
    var today = clock.today();
    var lastDay = lastDay(request);
    return new Row(
        request.id(),
        request.named(),
        request.caseNo(),
        request.kind(),
        vocabulary.label("privacyKinds", request.kind().name()),
        request.person(),
        request.online(),
        request.lodgedOn(),
        lastDay,
        request.open() ? lamps.on(today, request.lodgedOn(), lastDay) : null,
        request.open() ? daysLeft(today, lastDay) : null,
        request.state(),
        vocabulary.label("privacyStates", request.state().name()),
        request.answeredOn(),
        request.copyUntil());
  }

  LocalDate lastDay(PrivacyRequest request) {
    return deadlines.explain(PERIOD, request.lodgedOn()).lastDay();
  }

  private int daysLeft(LocalDate today, LocalDate lastDay) {
    var calendar = workingDays.calendar();
    return today.isAfter(lastDay)
        ? -calendar.workingDays(lastDay, today)
        : calendar.workingDays(today, lastDay);
  }

  @Override
  public String name() {
    return "privacyRequests";
  }

  /** What waits for whoever answers. */
  @Override
  public long count(Actor actor) {
    if (!takesPart(actor)) {
      return 0;
    }
    var values = new HashMap<String, Object>();
    return jdbc.sql("SELECT COUNT(*)" + FROM + STATES.get("OPEN") + " AND " + within(actor, values))
        .params(values)
        .query(Long.class)
        .single();
  }

  private String within(Actor actor, Map<String, Object> values) {
    return scope.of(actor, RequestingPrivacy.ACTION, values);
  }

  private boolean takesPart(Actor actor) {
    return Arrays.stream(Part.values())
        .anyMatch(part -> rights.entitles(actor, Set.of(part), RequestingPrivacy.ACTION));
  }

  /** The requests of one case. */
  List<Row> rows(List<PrivacyRequest> requests) {
    return requests.stream().map(this::row).toList();
  }
}

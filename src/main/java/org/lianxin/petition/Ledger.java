package org.lianxin.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Lamp;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 台账: the cases within somebody's scope; two statements, however many there are. */
@Service
public class Ledger {

  private static final Map<String, String> SORTS =
      Map.of(
          "receivedAt", "c.received_at",
          "dueDate", "c.due_date",
          "caseNo", "c.case_no",
          "state", "c.state",
          "closedAt", "c.closed_at");

  /** Lamp of an open case, as {@link Due#lamp} has it. */
  private static final Map<Lamp, String> LAMPS =
      Map.of(
          Lamp.BLACK, "c.due_date < :today",
          Lamp.RED, "c.due_date >= :today AND c.red_on <= :today",
          Lamp.YELLOW, "c.due_date >= :today AND c.red_on > :today AND c.yellow_on <= :today",
          Lamp.GREEN, "c.due_date >= :today AND c.red_on > :today AND c.yellow_on > :today");

  /** States in which nothing is late any more. */
  private static final List<String> ENDED =
      Arrays.stream(CaseState.values()).filter(CaseState::isFinal).map(Enum::name).toList();

  /**
   * A hundred pages: nobody leafs through more, and to count them all is to read them all, for each
   * page.
   */
  private static final int COUNTED = 2_000;

  private static final String NAMED_SO = "SELECT case_no, 0 AS reach FROM petition_case WHERE ";

  private static final String COLUMNS =
      "SELECT c.case_no, c.title, c.petitioner_shown, c.state, c.purpose, c.category_code,"
          + " c.village_code, c.registered_unit, c.lead_unit, c.received_at,"
          + " c.due_date, c.yellow_on, c.red_on, c.outcome, c.closed_at";

  private final JdbcClient jdbc;
  private final LedgerScope scope;
  private final Petitioners petitioners;
  private final CaseTitles titles;
  private final CaseTexts texts;
  private final Vocabulary vocabulary;
  private final Names names;
  private final BusinessClock clock;

  Ledger(
      JdbcClient jdbc,
      LedgerScope scope,
      Petitioners petitioners,
      CaseTitles titles,
      CaseTexts texts,
      Vocabulary vocabulary,
      Names names,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.petitioners = petitioners;
    this.titles = titles;
    this.texts = texts;
    this.vocabulary = vocabulary;
    this.names = names;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  PageOf<LedgerRow> page(LedgerQuestion question, PageAsked page, Actor actor) {
    return page(question, page, actor, COUNTED);
  }

  /** The same with no more than so many counted. */
  PageOf<LedgerRow> page(LedgerQuestion question, PageAsked page, Actor actor, int counted) {
    var values = new HashMap<String, Object>();
    var from =
        " FROM petition_case c"
            + hits(question.q(), actor, values)
            + " WHERE "
            + scope.of(actor, values)
            + where(question, actor, values);
    var count = "SELECT COUNT(*) FROM (SELECT 1 AS one" + from + " LIMIT :most) counted";
    values.put("most", counted + 1);
    var found = jdbc.sql(count).params(values).query(Integer.class).single();
    values.put("size", page.size());
    values.put("offset", page.offset());
    var rows =
        jdbc
            .sql(COLUMNS + from + order(page.sort()) + " LIMIT :size OFFSET :offset")
            .params(values)
            .query(Row.class)
            .list()
            .stream()
            .map(this::shown)
            .toList();
    return new PageOf<>(rows, Math.min(found, counted), page.page(), page.size(), found > counted);
  }

  /** Of these cases, in their order, the lines of those that are in his lists; one statement. */
  @Transactional(readOnly = true)
  public List<LedgerRow> these(List<String> numbers, Actor actor) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    var values = new HashMap<String, Object>();
    values.put("numbers", numbers);
    return jdbc
        .sql(
            COLUMNS
                + " FROM petition_case c WHERE c.case_no IN (:numbers) AND "
                + scope.of(actor, values))
        .params(values)
        .query(Row.class)
        .list()
        .stream()
        .sorted(Comparator.comparingInt(row -> numbers.indexOf(row.caseNo)))
        .map(this::shown)
        .toList();
  }

  /** The cases that fit what was typed, found first: each way has its own index. */
  private String hits(@Nullable String q, Actor actor, Map<String, Object> values) {
    if (!isAsked(q)) {
      return "";
    }
    values.put("q", q.strip());
    var ways = new ArrayList<String>();
    ways.add(NAMED_SO + "case_no = :q");
    ways.addAll(titles.found(q, values));
    if (scope.personsAreFound(actor)) {
      ways.add(NAMED_SO + petitioners.isNamed("case_no", q, values));
    }
    texts.found(q, values).ifPresent(ways::add);
    return " JOIN (SELECT f.case_no, MIN(f.reach) AS reach FROM ("
        + String.join(" UNION ALL ", ways)
        + ") f GROUP BY f.case_no) hit ON hit.case_no = c.case_no";
  }

  private static boolean isAsked(@Nullable String q) {
    return q != null && !q.isBlank();
  }

  private String where(LedgerQuestion ask, Actor actor, Map<String, Object> values) {
    var all = new StringBuilder();
    if (isAsked(ask.q())) {
      all.append(" AND ").append(scope.reads("hit.reach", actor));
    }
    and(all, values, "c.state = :state", "state", ask.state() == null ? null : ask.state().name());
    and(all, values, "c.village_code = :village", "village", ask.village());
    and(all, values, "(c.lead_unit = :unit OR c.registered_unit = :unit)", "unit", ask.unit());
    and(all, values, "c.category_code LIKE :category", "category", prefix(ask.category()));
    and(all, values, "c.received_on >= :from", "from", ask.from());
    and(all, values, "c.received_on <= :to", "to", ask.to());
    if (ask.lamp() != null) {
      all.append(" AND c.state NOT IN (:ended) AND ").append(LAMPS.get(ask.lamp()));
      values.put("ended", ENDED);
      values.put("today", clock.today());
    }
    return all.toString();
  }

  private static void and(
      StringBuilder all,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null && !value.equals("")) {
      all.append(" AND ").append(condition);
      values.put(name, value);
    }
  }

  /** {@code 020000} asks for all of 02, {@code 020300} for all of 0203. */
  private static @Nullable String prefix(@Nullable String category) {
    if (category == null || category.isBlank()) {
      return null;
    }
    if (!category.matches("\\d{2,6}")) {
      throw new BadParameter("category");
    }
    return category.replaceAll("(00)+$", "") + "%";
  }

  private static String order(String sort) {
    if (sort.isBlank()) {
      return " ORDER BY c.received_at DESC, c.case_no DESC";
    }
    var parts = sort.split(",", 2);
    var column = SORTS.get(parts[0]);
    var direction = parts.length == 1 ? "asc" : parts[1];
    if (column == null || !List.of("asc", "desc").contains(direction)) {
      throw new BadParameter("sort");
    }
    return " ORDER BY " + column + " " + direction + ", c.case_no " + direction;
  }

  private LedgerRow shown(Row row) {
    var state = CaseState.valueOf(row.state);
    return new LedgerRow(
        row.caseNo,
        row.title,
        row.petitionerShown,
        state,
        vocabulary.label("states", row.state),
        row.purpose,
        row.categoryCode,
        names.category(row.categoryCode),
        row.villageCode,
        names.village(row.villageCode),
        names.unit(row.registeredUnit),
        names.unitOrNone(row.leadUnit),
        row.receivedAt,
        row.dueDate,
        state.isFinal() ? null : Due.lamp(row.dueDate, row.yellowOn, row.redOn, clock.today()),
        row.outcome,
        row.closedAt);
  }

  private record Row(
      String caseNo,
      String title,
      @Nullable String petitionerShown,
      String state,
      String purpose,
      String categoryCode,
      String villageCode,
      String registeredUnit,
      @Nullable String leadUnit,
      Instant receivedAt,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate yellowOn,
      @Nullable LocalDate redOn,
      @Nullable String outcome,
      @Nullable Instant closedAt) {}
}

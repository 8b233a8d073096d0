package org.lianxin.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;
import org.lianxin.access.Role;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.statistics.CaseRow.Entry;
import org.lianxin.statistics.CaseRow.Kind;

/**
 * The formulas of domain.md §6.2 on a small set that is counted by hand. Asked on 2026-06-30 of
 * April to June 2026:
 *
 * <pre>
 * A  CLAIM   下庄 LETTER  received 04-01, noticed 04-11 (due 04-16), accepted 04-11, answered 05-11
 *            (due 06-10), closed 05-20, resolved, published, contacted, 1200.50 yuan;
 *            evaluated 05-25 (window to 06-19): office satisfied, unit basically;
 *            opinion served 05-12, review asked; review answered 06-01: changed
 * B  CLAIM   下庄 VISIT   received 04-10 by 8 persons (a group), notice due 04-25, given 04-29;
 *            settled on the spot, closed 05-30, publishable; invited, window to 06-29: nothing said;
 *            raised again 11-26
 * C  APPEAL  前   ONLINE  received 05-04, repeats A; notice due 05-19, not given; reported up; open
 * D  CLAIM   前   VISIT   received 06-20, past the level; notice due 07-05: not due yet; open
 * E  ENQUIRY 前   ONLINE  received 03-31, before the period; closed 04-02, raised again 11-30;
 *            answer due 04-20 and given 05-20
 * V  registered wrongly, or merged: in nothing
 * S  five accusations of the quarter: items of the township, once the quarter is over
 * </pre>
 */
class HandCountedTest {

  private static final Period QUARTER = period("2026-04-01", "2026-06-30");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final Actor COUNTY = actor("COUNTY", "990101000000", Role.SUPERVISOR);
  private static final Actor OFFICE = actor("OFFICE", "990101001000", Role.TOWN_OFFICE);

  private final CaseFacts facts = new CaseFacts();
  private int number;

  @BeforeEach
  void register() {
    put(
        a -> {
          of(a, "2026-04-01", "CLAIM", "LETTER", "990101001201", "ST-XZ");
          a.lead = "D-LAND";
          a.noticed = day("2026-04-11");
          a.accepted = day("2026-04-11");
          a.answered = day("2026-05-11");
          closed(a, "2026-05-20");
          a.is(CaseRow.RESOLVED | CaseRow.CONTACTED, true);
          a.is(CaseRow.PUBLISHABLE | CaseRow.PUBLISHED | CaseRow.ESCALATED, true);
          a.recovered = 120050;
          due(a, Kind.NOTICE, "2026-04-16", "2026-04-11");
          due(a, Kind.ANSWER, "2026-06-10", "2026-05-11");
          a.entries.add(
              new Entry(
                  Kind.EVALUATION, "", day("2026-06-19"), day("2026-05-25"), CaseRow.scores(1, 2)));
          a.entries.add(new Entry(Kind.OPINION, "", day("2026-05-12"), CaseRow.NEVER, 1));
          a.entries.add(new Entry(Kind.REVIEW, "", day("2026-06-01"), CaseRow.NEVER, 1));
        });
    put(
        b -> {
          of(b, "2026-04-10", "CLAIM", "VISIT", "990101001201", "ST-XZ");
          b.persons = 8;
          b.groupKind = "GROUP";
          b.is(CaseRow.GROUP_VISIT | CaseRow.SETTLED | CaseRow.PUBLISHABLE, true);
          closed(b, "2026-05-30");
          b.raisedAgain = day("2026-11-26");
          due(b, Kind.NOTICE, "2026-04-25", "2026-04-29");
          b.entries.add(new Entry(Kind.EVALUATION, "", day("2026-06-29"), CaseRow.NEVER, 0));
        });
    put(
        c -> {
          of(c, "2026-05-04", "APPEAL", "ONLINE", "990101001204", "ST-QC");
          c.is(CaseRow.REPEAT | CaseRow.ESCALATED, true);
          due(c, Kind.NOTICE, "2026-05-19", null);
        });
    put(
        d -> {
          of(d, "2026-06-20", "CLAIM", "VISIT", "990101001204", "ST-QC");
          d.is(CaseRow.SKIP_LEVEL, true);
          due(d, Kind.NOTICE, "2026-07-05", null);
        });
    put(
        e -> {
          of(e, "2026-03-31", "ENQUIRY", "ONLINE", "990101001204", "ST-QC");
          closed(e, "2026-04-02");
          e.raisedAgain = day("2026-11-30");
          due(e, Kind.ANSWER, "2026-04-20", "2026-05-20");
        });
    put(
        v -> {
          of(v, "2026-05-05", "CLAIM", "LETTER", "990101001201", "ST-XZ");
          v.is(CaseRow.COUNTED, false);
          due(v, Kind.NOTICE, "2026-05-20", null);
        });
    for (var i = 0; i < 5; i++) {
      sealed("2026-05-06", "990101001000");
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // A, B, C, D; 1 + 8 + 1 + 1 persons.
        "ITEMS, 4, 0, -",
        "PERSONS, 11, 0, -",
        // A in time, B late, C overdue; D is not due yet.
        "F1, 1, 3, 0.3333",
        // A in time, E late.
        "F2, 1, 2, 0.5000",
        // A said something, B did not until his window was over.
        "F3, 1, 2, 0.5000",
        // A only: both scores count as content.
        "F4, 2, 2, 1.0000",
        "F4_OFFICE, 1, 1, 1.0000",
        "F4_UNIT, 1, 1, 1.0000",
        // C of four.
        "F6, 1, 4, 0.2500",
        // Closed first items A, B, E: B's petitioner came back on the 180th day, E's on the 242nd.
        "F6b, 1, 3, 0.3333",
        // A of A, B, E.
        "F7, 1, 3, 0.3333",
        // A is the only first item accepted.
        "F8, 1, 1, 1.0000",
        // A: 04-01 to 04-11.
        "F9, 10, 1, 10.0000",
        // A: 04-11 to 05-11.
        "F9b, 30, 1, 30.0000",
        // A published of A and B; E's petitioner does not agree.
        "F10, 1, 2, 0.5000",
        // A and B of four.
        "F11, 2, 4, 0.5000",
        // B of the four claims and appeals.
        "F12, 1, 4, 0.2500",
        // A and C.
        "F13, 2, 4, 0.5000",
        "F24, 0, 0, -",
        "F24_ADOPTED, 0, 0, -",
        "F25, 1, 1, 1.0000",
        "F25_CHANGED, 1, 1, 1.0000",
        "F26, 1, 0, -",
        "F26_PERSONS, 8, 0, -",
        // D.
        "F26_SKIP, 1, 0, -",
        // C of four; E came before.
        "F27, 1, 4, 0.2500",
        // B's notice 4 days, C's 42 so far, E's answer 30.
        "F28, 3, 0, -",
        "F28_DAYS, 76, 3, 25.3333",
        "F29, 1200.50, 0, -",
      })
  void eachFigureIsWhatItIsByHand(
      String figure, String numerator, String denominator, String rate) {
    var counted = ask(asked(Map.of()), Outlook.COUNTY, COUNTY).now().totals().figures().get(figure);
    assertThat(counted.numerator()).isEqualByComparingTo(numerator);
    assertThat(counted.denominator()).isEqualByComparingTo(denominator);
    assertThat(counted.rate() == null ? null : counted.rate().toPlainString()).isEqualTo(rate);
  }

  /** 04-04 to 04-06 and 05-01 to 05-05 are off in 2026, 05-09 is worked; domain.md §4.6. */
  @Test
  void workingDaysAreThoseOfTheCalendar() {
    try (var program = new FiguresAlone()) {
      var worked = new WorkedDays(program.the(WorkingDays.class).calendar());
      assertThat(worked.between(day("2026-04-01"), day("2026-04-11"))).isEqualTo(6);
      assertThat(worked.between(day("2026-04-30"), day("2026-05-09"))).isEqualTo(4);
      assertThat(worked.between(day("2026-05-09"), day("2026-04-30"))).isZero();
    }
  }

  @Test
  void whatHasNothingToDivideByHasNoRate() { // domain.md §6.1
    var none =
        ask(new Asked(period("2020-01-01", "2020-12-31"), null, Map.of()), Outlook.COUNTY, COUNTY);
    assertThat(none.now().totals().figures().values()).allMatch(figure -> figure.rate() == null);
  }

  @Test
  void dutiesAreTheUnitsThatHadThem() {
    var rows = ask(asked(Map.of(), Dimension.UNIT), Outlook.COUNTY, COUNTY).rows();
    // Notices are the petition office's, A's answer is the land office's, E had no unit yet.
    assertThat(rows.get("OFFICE").figures().get("F1").denominator()).isEqualByComparingTo("3");
    assertThat(rows.get("D-LAND").figures().get("F1").denominator()).isEqualByComparingTo("0");
    assertThat(rows.get("D-LAND").figures().get("F2").denominator()).isEqualByComparingTo("1");
    assertThat(rows.get("").figures().get("F2").denominator()).isEqualByComparingTo("1");
    var ofLand = ask(asked(Map.of(Dimension.UNIT, "D-LAND")), Outlook.COUNTY, COUNTY).now();
    assertThat(ofLand.totals().figures()).isEqualTo(rows.get("D-LAND").figures());
  }

  @ParameterizedTest
  @CsvSource({
    "STATION, ST-QC ST-XZ", "VILLAGE, 990101001201 990101001204", "TOWNSHIP, 990101001000",
    "PURPOSE, APPEAL CLAIM ENQUIRY", "CATEGORY, 020000", "SUBCATEGORY, 020300",
    "STAT_FORM, LETTER ONLINE VISIT", "CHANNEL, PHONE", "REPEAT, INITIAL REPEAT",
    "GROUP_KIND, GROUP SINGLE", "SIZE, 1 6", "MONTH, 2026-04 2026-05 2026-06",
    "QUARTER, 2026-Q2", "HALF_YEAR, 2026-H1", "YEAR, 2026",
  })
  void rowsAddUpToTheWhole(Dimension by, String keys) {
    var answer = ask(asked(Map.of(), by), Outlook.STATION, actor("ST-QC", "", Role.STATION_CHIEF));
    var whole = ask(asked(Map.of(), by), Outlook.COUNTY, COUNTY);
    assertThat(String.join(" ", whole.rows().keySet())).isEqualTo(keys);
    for (var measure : Measure.values()) {
      var sum =
          whole.rows().values().stream()
              .map(totals -> totals.figures().get(measure.name()).numerator())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum)
          .as(measure.name())
          .isEqualByComparingTo(whole.now().totals().figures().get(measure.name()).numerator());
    }
    assertThat(answer.now().totals().items()).isEqualTo(2);
  }

  @Test
  void accusationsAreItemsOfAWholeQuarterThatIsOverAndNothingElse() { // domain.md §6.1
    assertThat(ask(asked(Map.of()), Outlook.COUNTY, COUNTY).sealed()).isEqualTo("0");
    var later = LocalDate.of(2026, 7, 1);
    var over = ask(asked(Map.of()), Outlook.TOWNSHIP, OFFICE, later);
    assertThat(over.sealed()).isEqualTo("5");
    assertThat(over.now().totals().figures().get("ITEMS").numerator()).isEqualByComparingTo("9");
    assertThat(over.now().totals().figures().get("F11").denominator()).isEqualByComparingTo("4");
    // Not by any days that would tell on which of them they came.
    var may = new Asked(period("2026-05-01", "2026-06-30"), null, Map.of());
    assertThat(ask(may, Outlook.TOWNSHIP, OFFICE, later).sealed()).isEqualTo("0");
    // Not in a narrower question, not in rows, not for a station or a unit.
    var claims = asked(Map.of(Dimension.PURPOSE, "CLAIM"));
    assertThat(ask(claims, Outlook.COUNTY, COUNTY, later).sealed()).isEqualTo("0");
    var months = ask(asked(Map.of(), Dimension.MONTH), Outlook.COUNTY, COUNTY, later);
    assertThat(months.rows().get("2026-05").items()).isEqualTo(1);
    var station = actor("ST-XZ", "990101001000", Role.STATION_CHIEF);
    assertThat(ask(asked(Map.of()), Outlook.STATION, station, later).sealed()).isEqualTo("0");
  }

  @Test
  void fewAccusationsAreNotCountedAndNoDifferenceTellsOfThem() {
    var later = LocalDate.of(2026, 10, 1);
    sealed("2026-08-01", "990101001000");
    sealed("2026-08-01", "990101001000");
    sealed("2026-05-06", "990101002000");
    var third = new Asked(period("2026-07-01", "2026-09-30"), null, Map.of());
    assertThat(ask(third, Outlook.COUNTY, COUNTY, later).sealed()).isEqualTo("<3");
    assertThat(ask(third, Outlook.COUNTY, COUNTY, later).now().totals().items()).isZero();
    // Half a year is the sum of its quarters, the county that of its townships, as they were told.
    var half = new Asked(period("2026-04-01", "2026-09-30"), null, Map.of());
    assertThat(ask(half, Outlook.COUNTY, COUNTY, later).sealed()).isEqualTo("5");
    var other = asked(Map.of(Dimension.TOWNSHIP, "990101002000"));
    assertThat(ask(other, Outlook.COUNTY, COUNTY, later).sealed()).isEqualTo("<3");
  }

  @Test
  void whoReadsNoCasesIsNotToldOfFewInAVillage() {
    var asked = asked(Map.of(Dimension.CATEGORY, "020000"), Dimension.VILLAGE);
    var rows = ask(asked, Outlook.COUNTY, COUNTY).rows();
    assertThat(SmallRows.of(asked, true).hidden(rows)).isEmpty();
    assertThat(SmallRows.of(asked, false).hidden(rows))
        .containsExactlyInAnyOrder("990101001201", "990101001204");
    // By villages alone everybody is told.
    assertThat(SmallRows.of(asked(Map.of(), Dimension.VILLAGE), false).hidden(rows)).isEmpty();
    // Where one is kept back, the next smallest is as well: else the sum would tell it.
    var many = new Totals();
    many.addItems(9);
    var more = new Totals();
    more.addItems(12);
    var few = rows.get("990101001201");
    assertThat(SmallRows.of(asked, false).hidden(Map.of("few", few, "many", many, "more", more)))
        .containsExactlyInAnyOrder("few", "many");
  }

  @Test
  void aCaseIsFoundByItsNumberAndTakesThePlaceOfItself() {
    var before = facts.size();
    for (var i = 0; i < 20_000; i++) {
      var row = new CaseRow("ST-XZ-2027-%06d".formatted(i), i);
      due(row, Kind.NOTICE, "2026-05-19", null);
      facts.put(row);
    }
    for (var i = 0; i < 20_000; i += 3) {
      facts.put(new CaseRow("ST-XZ-2027-%06d".formatted(i), i + 1));
    }
    assertThat(facts.size()).isEqualTo(before + 20_000);
    assertThat(facts.isOf("ST-XZ-2027-000003", 4)).isTrue();
    assertThat(facts.isOf("ST-XZ-2027-000003", 3)).isFalse();
    assertThat(facts.isOf("ST-XZ-2027-000004", 4)).isTrue();
    assertThat(facts.isOf("ST-XZ-2028-000004", 4)).isFalse();
    assertThat(facts.caseNo(before + 17)).isEqualTo("ST-XZ-2027-000017");
    facts.put(new CaseRow("older number", 1));
    assertThat(facts.caseNo(before + 20_000)).isEqualTo("older number");
  }

  private Counting.Answer ask(Asked asked, Outlook outlook, Actor actor) {
    return ask(asked, outlook, actor, TODAY);
  }

  private Counting.Answer ask(Asked asked, Outlook outlook, Actor actor, LocalDate today) {
    var offices = new int[facts.townships.size() + 1];
    offices[facts.townships.number("990101001000")] = facts.units.number("OFFICE");
    var known = new Known(facts, NO_HOLIDAYS, offices, 0);
    return new Counting(known, List.of(), asked, outlook, actor, today).answer();
  }

  /** Working days are looked at apart. */
  private static final WorkedDays NO_HOLIDAYS = new WorkedDays(day -> true);

  private static Asked asked(Map<Dimension, String> only) {
    return new Asked(QUARTER, null, only);
  }

  private static Asked asked(Map<Dimension, String> only, Dimension by) {
    return new Asked(QUARTER, by, only);
  }

  private void put(Consumer<CaseRow> what) {
    var row = new CaseRow("ST-XZ-2026-%06d".formatted(++number), 1);
    what.accept(row);
    facts.put(row);
  }

  private void sealed(String on, String township) {
    put(
        s -> {
          s.is(CaseRow.COUNTED | CaseRow.SEALED, true);
          s.received = day(on);
          s.township = township;
          s.registrar = "ST-XZ";
        });
  }

  private static void of(
      CaseRow row, String on, String purpose, String form, String village, String station) {
    row.is(CaseRow.COUNTED, true);
    row.is(CaseRow.ASKING, !purpose.equals("ENQUIRY"));
    row.is(CaseRow.ONLINE, form.equals("ONLINE"));
    row.received = day(on);
    row.persons = 1;
    row.purpose = purpose;
    row.form = form;
    row.village = village;
    row.registrar = station;
    row.township = "990101001000";
    row.category = "020301";
    row.channel = "PHONE";
    row.groupKind = "SINGLE";
  }

  private static void closed(CaseRow row, String on) {
    row.closed = day(on);
    row.is(CaseRow.CLOSED, true);
  }

  private static void due(CaseRow row, Kind kind, String last, String done) {
    row.entries.add(new Entry(kind, "", day(last), done == null ? CaseRow.NEVER : day(done), 0));
  }

  private static int day(String day) {
    return Days.of(LocalDate.parse(day));
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Actor actor(String unit, String region, Role role) {
    return new Actor("x", "x", unit, region, Set.of(role));
  }
}

package org.lianxin.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;
import org.lianxin.access.Role;
import org.lianxin.deadline.WorkingDays;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * F24, F24_ADOPTED, F25 and F25_CHANGED of a few stored sheets, opinions and reviews, by hand. The
 * quarter is 2026-04-01 to 2026-06-30, and today is its last day.
 *
 * <pre>
 * Sheets (督办单):
 * a  LAND   due 04-01, answered 04-01                     in time, on the first day of the quarter
 * b  LAND   due 04-15, answered 04-16                     late
 * c  LAND   due 06-29, not answered                       overdue
 * d  LAND   due 06-30, not answered                       due today: not yet in anything
 * e  CIVIL  due 06-30, answered 06-12                     in time, before its day
 * f  CIVIL  due 03-31, answered 04-02                     due before the quarter
 * g  CIVIL  due 07-01, answered 06-30                     due after the quarter
 * h  CIVIL  of another township, due 05-05, answered 05-04
 *
 * Proposals: a 04-01 adopted; b 04-20 not adopted; c 06-30 not answered; f 03-31 adopted, before
 * the quarter; h 05-06 adopted, in the other township.
 *
 * Opinions served and reviews (复查):
 * P  served 04-02; review asked 04-20, answered 05-10: changed
 * Q  served 05-01; review asked 05-20, answered 06-30: maintained
 * R  served 06-30; nobody asked
 * S  served 03-31 (recorded 04-03); review asked 04-10, answered 04-30: revoked, to be redone;
 *    served anew 06-01; nobody asked again
 * T  served 04-10; asked 05-01, not answered yet; a recheck (复核) answered 06-01 is no review
 * </pre>
 */
class SheetsByHandTest {

  private static final Period QUARTER =
      new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final String TOWN = FiguresAlone.TOWNSHIP;
  private static final String OTHER_TOWN = "990101002000";
  private static final Actor COUNTY = actor("COUNTY", "990101000000", Role.SUPERVISOR);

  private final CaseFacts facts = new CaseFacts();
  private final Map<String, CaseRow> cases = new LinkedHashMap<>();
  private FiguresAlone program;
  private NamedParameterJdbcTemplate jdbc;

  @BeforeEach
  void store() {
    program = new FiguresAlone();
    jdbc = program.the(NamedParameterJdbcTemplate.class);
    sheet("a", "D-LAND", TOWN, "2026-04-01", "2026-04-01", "2026-04-01", true);
    sheet("b", "D-LAND", TOWN, "2026-04-15", "2026-04-16", "2026-04-20", false);
    sheet("c", "D-LAND", TOWN, "2026-06-29", null, "2026-06-30", null);
    sheet("d", "D-LAND", TOWN, "2026-06-30", null, null, null);
    sheet("e", "D-CIVIL", TOWN, "2026-06-30", "2026-06-12", null, null);
    sheet("f", "D-CIVIL", TOWN, "2026-03-31", "2026-04-02", "2026-03-31", true);
    sheet("g", "D-CIVIL", TOWN, "2026-07-01", "2026-06-30", null, null);
    sheet("h", "D-CIVIL", OTHER_TOWN, "2026-05-05", "2026-05-04", "2026-05-06", true);

    served("P", "2026-04-02", "2026-04-02");
    review("P", "REVIEW", "2026-04-20", "2026-05-10", "CHANGE");
    served("Q", "2026-05-01", "2026-05-01");
    review("Q", "REVIEW", "2026-05-20", "2026-06-30", "MAINTAIN");
    served("R", "2026-06-30", "2026-06-30");
    served("S", "2026-03-31", "2026-04-03");
    review("S", "REVIEW", "2026-04-10", "2026-04-30", "REVOKE_AND_REDO");
    served("S", "2026-06-01", "2026-06-01");
    served("T", "2026-04-10", "2026-04-10");
    review("T", "REVIEW", "2026-05-01", null, null);
    review("T", "RECHECK", "2026-05-20", "2026-06-01", "CHANGE");
    program.the(CaseReviews.class).add(cases, " IN (:numbers)", Map.of("numbers", cases.keySet()));
    cases.values().forEach(facts::put);
  }

  @AfterEach
  void close() {
    program.close();
  }

  @ParameterizedTest
  @CsvSource({
    // Of a, b, c, e, h those in time: a, e, h. Not d, which may still be answered today.
    "F24, 3, 5, 0.6000",
    // Of a, b, c, h those adopted: a, h.
    "F24_ADOPTED, 2, 4, 0.5000",
    // Served in the quarter: P, Q, R, S the second time, T. Asked for: P, Q, T.
    "F25, 3, 5, 0.6000",
    // Answered in the quarter: P changed, Q maintained, S revoked.
    "F25_CHANGED, 2, 3, 0.6667",
  })
  void theCountyHasAll(String figure, String numerator, String denominator, String rate) {
    isCounted(figure(Map.of(), Outlook.COUNTY, COUNTY, figure), numerator, denominator, rate);
  }

  @ParameterizedTest
  @CsvSource({
    // a of a, b, c.
    "D-LAND, F24, 1, 3, 0.3333",
    // e and h of e, h.
    "D-CIVIL, F24, 2, 2, 1.0000",
    // a of a, b, c.
    "D-LAND, F24_ADOPTED, 1, 3, 0.3333",
    // h of h.
    "D-CIVIL, F24_ADOPTED, 1, 1, 1.0000",
  })
  void eachUnitItsOwn(
      String unit, String figure, String numerator, String denominator, String rate) {
    var only = Map.of(Dimension.UNIT, unit);
    isCounted(figure(only, Outlook.COUNTY, COUNTY, figure), numerator, denominator, rate);
    var ofTheUnit = actor(unit, TOWN, Role.DEPT_HEAD);
    isCounted(figure(Map.of(), Outlook.UNIT, ofTheUnit, figure), numerator, denominator, rate);
  }

  @Test
  void theTownshipDoesNotCountTheOthers() {
    var office = actor("OFFICE", TOWN, Role.TOWN_OFFICE);
    // Without h: a and e of a, b, c, e; a of a, b, c.
    isCounted(figure(Map.of(), Outlook.TOWNSHIP, office, "F24"), "2", "4", "0.5000");
    isCounted(figure(Map.of(), Outlook.TOWNSHIP, office, "F24_ADOPTED"), "1", "3", "0.3333");
  }

  @Test
  void aNarrowerQuestionIsNoneOfSheets() { // they have neither purpose nor village
    var claims = Map.of(Dimension.PURPOSE, "CLAIM");
    var none = figure(claims, Outlook.COUNTY, COUNTY, "F24");
    assertThat(none.denominator()).isZero();
    assertThat(none.rate()).isNull();
  }

  /** The day after, d is overdue as well: 3 of 6. */
  @Test
  void whatWasDueYesterdayIsOverdue() {
    isCounted(
        figure(Map.of(), Outlook.COUNTY, COUNTY, "F24", TODAY.plusDays(1)), "3", "6", "0.5000");
  }

  private static void isCounted(Figure figure, String numerator, String denominator, String rate) {
    assertThat(figure.numerator()).isEqualByComparingTo(numerator);
    assertThat(figure.denominator()).isEqualByComparingTo(denominator);
    assertThat(String.valueOf(figure.rate())).isEqualTo(rate);
  }

  private Figure figure(Map<Dimension, String> only, Outlook outlook, Actor actor, String figure) {
    return figure(only, outlook, actor, figure, TODAY);
  }

  private Figure figure(
      Map<Dimension, String> only, Outlook outlook, Actor actor, String figure, LocalDate today) {
    var asked = new Asked(QUARTER, null, only);
    var sheets =
        program
            .the(SheetFigures.class)
            .between(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), asked, outlook, actor);
    var offices = new int[facts.townships.size() + 1];
    var worked = new WorkedDays(program.the(WorkingDays.class).calendar());
    var known = new Known(facts, worked, offices, 0);
    var counted = new Counting(known, sheets, asked, outlook, actor, today).answer();
    return counted.now().totals().figures().get(figure);
  }

  private void sheet(
      String id,
      String unit,
      String township,
      String due,
      @Nullable String replied,
      @Nullable String proposed,
      @Nullable Boolean adopted) {
    var values = new LinkedHashMap<String, Object>();
    values.put("id", id);
    values.put("unit", unit);
    values.put("township", township);
    values.put("due", due);
    values.put("replied", replied);
    values.put("proposed", proposed);
    values.put("adopted", adopted);
    jdbc.update(
        "INSERT INTO supervision_sheet (id, sheet_no, level, cause, unit, township, raised_unit,"
            + " raised_at, raised_on, due_on, text, replied_on, proposal_type, proposed_on,"
            + " adopted, version) VALUES (:id, :id, 'REMIND', 'OVERDUE', :unit, :township,"
            + " 'OFFICE', '2026-01-05 00:00:00', '2026-01-05', :due, '…', :replied,"
            + " CASE WHEN :proposed IS NULL THEN NULL ELSE 'IMPROVE' END, :proposed, :adopted, 0)",
        values);
  }

  private void served(String caseNo, String on, String recorded) {
    cases.computeIfAbsent(number(caseNo), SheetsByHandTest::row);
    jdbc.update(
        "INSERT INTO service_record (id, case_no, kind, served_at, recorded_by, recorded_at)"
            + " VALUES (:id, :case, 'OPINION', :on, 'officer', :recorded)",
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "case",
            number(caseNo),
            "on",
            on,
            "recorded",
            recorded));
  }

  private void review(
      String caseNo,
      String level,
      String requested,
      @Nullable String decided,
      @Nullable String result) {
    var values = new LinkedHashMap<String, Object>();
    values.put("id", UUID.randomUUID().toString());
    values.put("case", number(caseNo));
    values.put("level", level);
    values.put("requested", requested);
    values.put("decided", decided);
    values.put("result", result);
    jdbc.update(
        "INSERT INTO review_request (id, case_no, level, requested_on, requested_at, in_time,"
            + " grounds, result, hearing_days, decided_at, version) VALUES (:id, :case, :level,"
            + " :requested, :requested, TRUE, '…', :result, 0, :decided, 0)",
        values);
  }

  private static String number(String letter) {
    return "ST-XZ-2026-00000" + List.of("P", "Q", "R", "S", "T").indexOf(letter);
  }

  private static CaseRow row(String caseNo) {
    var row = new CaseRow(caseNo, 1);
    row.is(CaseRow.COUNTED, true);
    row.received = Days.of(LocalDate.of(2026, 1, 5));
    row.persons = 1;
    row.purpose = "CLAIM";
    row.form = "LETTER";
    row.village = "990101001201";
    row.registrar = "ST-XZ";
    row.township = TOWN;
    row.category = "020301";
    row.channel = "PHONE";
    row.groupKind = "SINGLE";
    return row;
  }

  private static Actor actor(String unit, String region, Role role) {
    return new Actor("x", "x", unit, region, Set.of(role));
  }
}

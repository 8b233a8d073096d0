package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Accounts;
import org.lianxin.deadline.Lamp;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.Due;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.lianxin.testing.TestDatabase;
import org.lianxin.testing.TestKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What a first start finds: the county's last six months. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "lianxin.demo.cases=true",
      "lianxin.timers=false",
      TestKeys.QUERY_CODES,
      TestKeys.PROTECTION
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Tag("database")
class DemoCasesTest {

  @Autowired JdbcClient jdbc;
  @Autowired BusinessClock clock;
  @Autowired DemoCases demo;
  @Autowired Accounts accounts;
  @Autowired Vault vault;

  @Test
  void aboutSeventyCasesAreSpreadOverSixMonths() {
    assertThat(count("petition_case")).isBetween(70L, 80L);
    var months =
        jdbc.sql("SELECT received_on FROM petition_case").query(LocalDate.class).stream()
            .map(day -> day.withDayOfMonth(1))
            .collect(Collectors.toSet());
    assertThat(months).hasSizeGreaterThanOrEqualTo(6);
    assertThat(strings("SELECT DISTINCT village_code FROM petition_case WHERE sealed = FALSE"))
        .hasSize(12);
  }

  @Test
  void everyTaskOfTheCatalogueHasAnOpenItem() {
    assertThat(strings("SELECT DISTINCT task FROM work_item WHERE status = 'OPEN'"))
        .containsExactlyInAnyOrder(
            "transferSealed",
            "settleOnSite",
            "confirmOnSite",
            "reviewByChief",
            "proposeHandling",
            "instruct",
            "issueNotice",
            "signFor",
            "judgeObjection",
            "decideObjection",
            "handleCo",
            "handleLead",
            "checkOpinion",
            "signOpinion",
            "deliver",
            "followUp",
            "draftPublicity",
            "reviewPublicity",
            "decideExtension",
            "noticeExtension",
            "admitReview",
            "handleReview",
            "serveReview",
            "callBack",
            "confirmVoid",
            "archive");
  }

  @Test
  void everyStateAndEveryOutcomeOccurs() {
    assertThat(strings("SELECT DISTINCT state FROM petition_case"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CaseState.values()).map(Enum::name).toList());
    assertThat(strings("SELECT DISTINCT outcome FROM petition_case WHERE outcome IS NOT NULL"))
        .containsExactlyInAnyOrder(
            "SETTLED_ON_SITE",
            "SUPPORTED",
            "PARTLY_SUPPORTED",
            "EXPLAINED",
            "NOT_SUPPORTED",
            "MEDIATED",
            "RECONCILED",
            "UNRESOLVED_FOLLOW_UP",
            "ROUTED",
            "NOT_ACCEPTED",
            "FORWARDED",
            "WITHDRAWN",
            "MERGED",
            "VOID");
    var ended =
        jdbc.sql("SELECT COUNT(*) FROM petition_case WHERE state IN ('CLOSED', 'ARCHIVED')");
    assertThat(ended.query(Long.class).single() * 100 / count("petition_case")).isBetween(35L, 55L);
  }

  @Test
  void whatIsDoneBesideTheTasksHasBeenDone() {
    assertThat(strings("SELECT DISTINCT task FROM case_step"))
        .contains(
            "supplement",
            "requestSupplement",
            "withdraw",
            "urge",
            "requestReview",
            "requestExtension",
            "convene",
            "recordHearing",
            "takeCharge",
            "merge",
            "split",
            "void",
            "reopen",
            "evaluate");
    assertThat(strings("SELECT DISTINCT kind FROM case_link"))
        .contains("REPEAT", "MERGED", "SPLIT");
    assertThat(strings("SELECT DISTINCT decision FROM case_step WHERE task = 'handleReview'"))
        .contains("MAINTAIN", "CHANGE");
    assertThat(strings("SELECT DISTINCT status FROM evaluation")).hasSizeGreaterThan(1);
    assertThat(strings("SELECT DISTINCT unit FROM case_step WHERE actor = 'petitioner'"))
        .containsExactly("PETITIONER");
  }

  @Test
  void everyReturnOfThePathHasHappened() {
    assertThat(
            strings(
                "SELECT DISTINCT CONCAT(task, ' ', decision) FROM case_step"
                    + " WHERE decision LIKE 'RETURN%' OR decision = 'REJECT'"))
        .containsExactlyInAnyOrder(
            "reviewByChief RETURN",
            "proposeHandling RETURN",
            "instruct RETURN_TO_OFFICE",
            "instruct RETURN_TO_STATION",
            "checkOpinion RETURN",
            "signOpinion RETURN",
            "reviewPublicity REJECT");
  }

  @Test
  void everyLampIsLit() {
    var lamps =
        jdbc
            .sql(
                "SELECT due_date, yellow_on, red_on FROM work_item"
                    + " WHERE status = 'OPEN' AND due_date IS NOT NULL")
            .query(Dated.class)
            .stream()
            .map(item -> Due.lamp(item.dueDate, item.yellowOn, item.redOn, clock.today()))
            .toList();
    assertThat(lamps).contains(Lamp.values());
  }

  private record Dated(LocalDate dueDate, LocalDate yellowOn, LocalDate redOn) {}

  @Test
  void someNoticesAreUpAndSomeAreOver() {
    var published =
        jdbc.sql("SELECT to_date FROM public_notice WHERE state = 'PUBLISHED'")
            .query(LocalDate.class)
            .list();
    assertThat(published).hasSizeBetween(8, 10);
    assertThat(published).anyMatch(to -> to.isBefore(clock.today()));
    assertThat(published).filteredOn(to -> !to.isBefore(clock.today())).hasSizeGreaterThan(2);
  }

  @Test
  void nothingLiesInTheFutureAndCaseNumbersGrowWithTime() {
    var now = Instant.now();
    for (var column :
        List.of(
            "petition_case.received_at",
            "petition_case.updated_at",
            "case_step.at",
            "work_item.created_at",
            "work_item.done_at",
            "service_record.recorded_at",
            "public_notice.published_at")) {
      var from = column.substring(0, column.indexOf('.'));
      assertThat(jdbc.sql("SELECT MAX(" + column + ") FROM " + from).query(Instant.class).single())
          .as(column)
          .isBefore(now);
    }
    assertThat(
            strings(
                "SELECT case_no FROM petition_case"
                    + " ORDER BY registered_unit, YEAR(received_on), received_at"))
        .isEqualTo(
            strings(
                "SELECT case_no FROM petition_case"
                    + " ORDER BY registered_unit, YEAR(received_on), case_no"));
  }

  @Test
  void theClockGoesAgain() {
    assertThat(clock.instant()).isCloseTo(Instant.now(), within());
    assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(Instant.now(), within());
  }

  @Test
  void aSecondStartAddsNothing() throws IOException {
    var before = List.of(count("petition_case"), count("case_step"), count("work_item"));
    demo.make();
    assertThat(List.of(count("petition_case"), count("case_step"), count("work_item")))
        .isEqualTo(before);
  }

  @Test
  void onlyTheAccountsOfTheContractActAndNoListShowsANumberOfAPerson() {
    var actors =
        new TreeSet<>(strings("SELECT DISTINCT actor FROM case_step WHERE unit <> 'PETITIONER'"));
    actors.remove("system");
    actors.forEach(login -> assertThat(accounts.actor(login).login()).isEqualTo(login));
    // Those of the contract and the administrator of accounts.
    assertThat(count("account")).isEqualTo(24 + 1);
    assertThat(strings("SELECT title FROM petition_case WHERE sealed = FALSE"))
        .doesNotHaveDuplicates()
        .noneMatch(title -> title.matches(".*\\d{7,}.*"));
    assertThat(phones()).allMatch(phone -> phone.matches("138000000\\d\\d|0990-5550\\d{3}"));
  }

  private static TemporalUnitOffset within() {
    return Assertions.within(1, ChronoUnit.MINUTES);
  }

  private List<String> phones() {
    return jdbc.sql(
            "SELECT p.seq, p.sealed_phone, k.salt FROM petitioner p"
                + " JOIN case_key k ON k.case_no = p.case_no WHERE p.sealed_phone IS NOT NULL")
        .query(
            (row, i) ->
                vault.open(
                    Level.P3,
                    row.getBytes("salt"),
                    "petitioner." + row.getInt("seq") + ".phone",
                    row.getBytes("sealed_phone")))
        .list();
  }

  private long count(String from) {
    return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Long.class).single();
  }

  private List<String> strings(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}

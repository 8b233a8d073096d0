package org.lianxin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CopiedTexts;
import org.lianxin.protection.Vault;
import org.lianxin.statistics.Asked;
import org.lianxin.statistics.Figures;
import org.lianxin.statistics.Period;
import org.lianxin.statistics.SlowFigures;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the benchmark measures is an installation as the program itself would have left it. */
@Tag("bench")
class FillingTest {

  private static final int CASES = 300;
  private static final Plan PLAN = Plan.whole(CASES, 30, 3);
  private static final String COPIES = "SUBSTRING(case_no, LENGTH(case_no) - 5) > '500000'";
  private static final Period ALL =
      new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2050, 12, 31));
  private static final Actor SUPERVISOR =
      new Actor("supervisor", "督查员", "COUNTY", "990101000000", Set.of(Role.SUPERVISOR));

  private static String database;
  private static Program program;

  /** Filled by one program and read by the next, which knows of it what the tables say. */
  @BeforeAll
  static void fill() throws InterruptedException {
    database = TestDatabase.freshUrl();
    try (var first = Program.start(database, "lianxin.demo.cases=true")) {
      CopiedTexts.read(first);
      new Filling(
              first.the(DataSource.class),
              first.the(TransactionTemplate.class),
              first.the(Vault.class),
              PLAN,
              7)
          .fill();
    }
    program = Program.start(database);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void theProgramOpensEveryCopy() {
    var caller = program.the(Callers.class).as("supervisor");
    var copies =
        jdbc()
            .sql("SELECT case_no FROM petition_case WHERE sealed = FALSE AND " + COPIES)
            .query(String.class)
            .list();
    assertThat(copies).hasSizeGreaterThan(CASES / 2);
    copies.stream()
        .filter(number -> number.hashCode() % 7 == 0)
        .forEach(
            number -> {
              caller.get("/api/cases/" + number).is(200);
              caller.get("/api/cases/" + number + "/timeline").is(200);
              caller.get("/api/cases/" + number + "/documents").is(200);
            });
  }

  @Test
  void aCopyIsFoundByItsOwnPetitioner() {
    var registrar = program.the(Callers.class).as("t01.registrar");
    var number =
        jdbc()
            .sql(
                "SELECT MAX(case_no) FROM petition_case WHERE township = '990101002000'"
                    + " AND sealed = FALSE AND anonymous = FALSE AND petitioner_shown IS NOT NULL"
                    + " AND state = 'ON_SITE' AND "
                    + COPIES)
            .query(String.class)
            .single();
    var person = registrar.get("/api/cases/" + number).is(200).body().at("/parties/0");
    var name = person.get("name").asString();
    assertThat(name).as("read in plain").doesNotContain("*");
    var found = registrar.post("/api/cases/search", Map.of("q", name)).is(200);
    assertThat(found.response().body()).contains(number);
    var byPhone =
        registrar.post("/api/cases/search", Map.of("q", person.get("phone").asString())).is(200);
    assertThat(byPhone.response().body()).contains(number);
  }

  @Test
  void aCopyCanBeWorkedOn() {
    var unit =
        "SELECT MAX(unit) FROM work_item WHERE status = 'OPEN' AND assignee IS NULL"
            + " AND task = 'settleOnSite' AND unit LIKE 'T0%-ST-%'";
    var station = jdbc().sql(unit).query(String.class).single();
    var item =
        jdbc()
            .sql(
                "SELECT MAX(id) FROM work_item WHERE status = 'OPEN' AND assignee IS NULL"
                    + " AND task = 'settleOnSite' AND unit = ?")
            .param(station)
            .query(String.class)
            .single();
    var officer = station.endsWith("ST-QC") ? ".officer2" : ".officer";
    program
        .the(Callers.class)
        .as("t" + station.substring(1, 3) + officer)
        .call("POST", "/api/work-items/" + item + "/claim")
        .is(200);
  }

  @Test
  void theFiguresAreThoseOfASlowComputation() {
    var figures = program.the(Figures.class);
    var slow =
        new SlowFigures(
            jdbc(),
            program.the(Organization.class),
            program.the(WorkingDays.class),
            program.the(BusinessClock.class).today());
    var expected = new TreeMap<>(slow.of(ALL, theCase -> true));
    var told = new TreeMap<>(figures.of(new Asked(ALL, null, Map.of()), SUPERVISOR).figures());
    // Of sheets and of accusations other tests speak.
    told.keySet().removeIf(id -> id.startsWith("F24") || id.equals("ITEMS"));
    expected.remove("ITEMS");
    assertThat(told.toString()).isEqualTo(expected.toString());
    assertThat(told.get("F2").denominator()).isGreaterThan(BigDecimal.valueOf(CASES / 10));
  }

  @Test
  void everyChainOfEvidenceVerifies() {
    var verdict = program.the(Callers.class).as("auditor").get("/api/audit/verify").is(200);
    assertThat(verdict.body().at("/firstBroken").isNull()).as(verdict.response().body()).isTrue();
    assertThat(verdict.body().at("/events").asLong()).isGreaterThan(CASES * 3L);
  }

  @Test
  void everyOpenCopyHasItsTaskInTheEngine() {
    assertThat(
            jdbc()
                .sql(
                    "SELECT COUNT(*) FROM work_item w LEFT JOIN ACT_RU_TASK t ON t.ID_ = w.id"
                        + " WHERE w.status = 'OPEN' AND t.ID_ IS NULL")
                .query(Long.class)
                .single())
        .isZero();
  }

  private static JdbcClient jdbc() {
    return program.the(JdbcClient.class);
  }
}

package org.lianxin.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fast figures are those of a second, slow computation, and stay so while cases change. */
@Tag("database")
class FiguresAgreeTest {

  private static final LocalDate FIRST = LocalDate.of(2047, 1, 1);
  private static final LocalDate NOW = LocalDate.of(2048, 3, 20);
  private static final Actor SUPERVISOR =
      new Actor("supervisor", "督查员", "COUNTY", "990101000000", Set.of(Role.SUPERVISOR));

  private static final int TAMPERED = 1009;

  private static FiguresAlone program;

  private final Random random = new Random(7);
  private final JdbcClient jdbc = program.the(JdbcClient.class);
  private final Figures figures = program.the(Figures.class);
  private final BusinessClock clock = program.the(BusinessClock.class);
  private RandomCases cases;

  @BeforeAll
  static void start() {
    program = new FiguresAlone();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @BeforeEach
  void moveTheClock() {
    clock.moveTo(Instant.parse("2048-03-20T09:00:00+08:00"));
    cases = new RandomCases(jdbc, random, FIRST, NOW);
  }

  @AfterEach
  void leaveNothing() {
    cases.remove();
    program.the(FactsCopy.class).renew();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theFiguresAreThoseOfASlowComputation(long seed) {
    random.setSeed(seed);
    for (var i = 0; i < 60; i++) {
      cases.register(random.nextInt(8) == 0, clock.instant());
    }
    figures.of(new Asked(new Period(FIRST, NOW), null, Map.of()), SUPERVISOR);
    for (var round = 0; round < 6; round++) {
      for (var i = 0; i < 120; i++) {
        cases.change(clock.instant());
      }
      var slow =
          new SlowFigures(
              jdbc, program.the(Organization.class), program.the(WorkingDays.class), NOW);
      var fresh = Fresh.figures(program.context());
      for (var asked : questions()) {
        var told = figures.of(asked, SUPERVISOR);
        // What was kept up to date is what is read anew …
        assertSameAnswer(told, fresh.of(asked, SUPERVISOR));
        // … and what the tables say.
        var fits = fits(asked);
        assertSame(told.figures(), slow.of(asked.period(), fits), told.sealed());
        assertSame(told.previous().figures(), slow.of(asked.period().previous(), fits), null);
        for (var row : told.rows()) {
          var only = new LinkedHashMap<>(asked.only());
          only.put(Dimension.STATION, row.key());
          var ofRow = slow.of(asked.period(), fits(new Asked(asked.period(), null, only)));
          assertSame(row.figures(), ofRow, "0");
        }
      }
    }
  }

  /** Whole years, quarters and odd days, narrowed or not. */
  private List<Asked> questions() {
    var from = FIRST.plusDays(random.nextInt(300));
    return List.of(
        new Asked(new Period(FIRST, NOW), Dimension.STATION, Map.of()),
        new Asked(
            new Period(from, from.plusDays(random.nextInt(150))),
            Dimension.STATION,
            Map.of(Dimension.VILLAGE, "990101001201")),
        new Asked(
            new Period(LocalDate.of(2047, 4, 1), LocalDate.of(2047, 6, 30)),
            Dimension.STATION,
            Map.of(Dimension.CATEGORY, "020000", Dimension.PURPOSE, "CLAIM")));
  }

  private static Predicate<SlowFigures.Case> fits(Asked asked) {
    return c ->
        asked.only().entrySet().stream()
            .allMatch(
                only ->
                    switch (only.getKey()) {
                      case STATION -> c.registeredUnit().equals(only.getValue());
                      case VILLAGE -> c.villageCode().equals(only.getValue());
                      case CATEGORY -> c.categoryCode().startsWith(only.getValue().substring(0, 2));
                      case PURPOSE -> c.purpose().equals(only.getValue());
                      default -> throw new IllegalStateException();
                    });
  }

  /** Sheets are told of elsewhere; accusations are among the items only. */
  private static void assertSame(
      Map<String, Figure> told, Map<String, Figure> expected, String sealed) {
    var plain =
        told.entrySet().stream()
            .filter(figure -> !figure.getKey().startsWith("F24"))
            .filter(figure -> sealed != null || !figure.getKey().equals("ITEMS"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var all = new LinkedHashMap<>(expected);
    if (sealed == null) {
      all.remove("ITEMS");
    } else if (!sealed.startsWith("<")) {
      all.computeIfPresent(
          "ITEMS",
          (id, items) -> Figure.of(items.numerator().longValue() + Long.parseLong(sealed), 0));
    }
    assertThat(lines(plain)).isEqualTo(lines(all));
  }

  private static void assertSameAnswer(Summary told, Summary expected) {
    assertThat(lines(told.figures())).isEqualTo(lines(expected.figures()));
    assertThat(told).isEqualTo(expected);
  }

  /** A line for each, so that a difference is seen. */
  private static String lines(Map<String, Figure> figures) {
    return new TreeMap<>(figures)
        .entrySet().stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }

  @Test
  void aNewCalendarIsTakenInAtOnce() {
    cases.register(false, clock.instant());
    var asked = new Asked(new Period(FIRST, NOW.plusYears(1)), null, Map.of());
    var before = figures.of(asked, SUPERVISOR);
    // Running clocks move without a word in their cases' chains; the calendar's own event tells.
    jdbc.sql("UPDATE petition_case SET petitioner_count = 77 WHERE case_no LIKE 'RANDOM-%'")
        .update();
    assertThat(figures.of(asked, SUPERVISOR)).isEqualTo(before);
    jdbc.sql(
            "INSERT INTO audit_event (chain, seq, at, actor, roles, action, object_type, fields,"
                + " prev_hash, hash) SELECT 'system', COALESCE(MAX(seq), 0) + 1000000, 0, 'x', '',"
                + " 'CALENDAR_TAKEN', 'x', '', '', '' FROM audit_event WHERE chain = 'system'")
        .update();
    try {
      assertThat(figures.of(asked, SUPERVISOR).figures().get("PERSONS").numerator())
          .isEqualByComparingTo("77");
    } finally {
      jdbc.sql("DELETE FROM audit_event WHERE chain = 'system' AND hash = ''").update();
    }
  }

  /** A start goes on from what the last program kept, and takes in what has happened since. */
  @Test
  void afterAStartTheFiguresGoOnFromWhatWasKept() {
    var asked = new Asked(new Period(FIRST, NOW), Dimension.STATION, Map.of());
    keepSome();
    var kept = figures.of(asked, SUPERVISOR);
    tamper();

    assertSameAnswer(afterAStart(asked), kept);

    for (var i = 0; i < 200; i++) {
      cases.change(clock.instant());
    }
    cases.register(false, clock.instant());
    assertSameAnswer(afterAStart(asked), figures.of(asked, SUPERVISOR));
  }

  /** What cannot be gone on from is read from the cases. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE figure_copy SET version = 'of another program'",
        "UPDATE figure_copy SET content = X'0102'",
        "UPDATE figure_copy SET content = X''",
        // By a clock that went wrong.
        "UPDATE figure_copy SET kept_at = kept_at + 86400000"
      })
  void whatCannotBeGoneOnFromIsReadAnew(String spoiling) {
    var asked = new Asked(new Period(FIRST, NOW), Dimension.STATION, Map.of());
    keepSome();
    tamper();
    jdbc.sql(spoiling).update();

    var read = afterAStart(asked).figures().get("PERSONS");

    assertThat(read.numerator().intValue()).isPositive();
    assertThat(read.numerator().intValue() % TAMPERED).isZero();
  }

  /** Whoever asks a program that has just become ready does not wait for the copy. */
  @Test
  void aStartIsNotOverBeforeItHasGoneOnFromWhatWasKept() throws Exception {
    var asked = new Asked(new Period(FIRST, NOW), Dimension.STATION, Map.of());
    keepSome();
    var before = figures.of(asked, SUPERVISOR);
    var starting = Thread.currentThread();
    var slow =
        new KeptCopy(jdbc) {
          @Override
          Optional<Kept> read(Instant now) {
            await().until(() -> starting.getState() == Thread.State.TIMED_WAITING);
            return super.read(now);
          }
        };
    var copy = Fresh.copy(program.context(), slow);
    var timer = Fresh.timer(program.context(), copy);

    timer.afterSingletonsInstantiated();
    timer.run(new DefaultApplicationArguments());

    // Only who has not gone on yet would see it.
    tamper();
    assertSameAnswer(Fresh.figures(program.context(), copy).of(asked, SUPERVISOR), before);
  }

  /** To read all cases takes minutes: the program opens meanwhile. */
  @Test
  void aStartDoesNotWaitUntilAllCasesAreRead() throws Exception {
    program.the(KeptCopy.class).forget();
    var ready = new CountDownLatch(1);
    var kept = new CountDownLatch(1);
    var slow =
        new KeptCopy(jdbc) {
          @Override
          void keep(Kept now) {
            await().until(() -> ready.getCount() == 0);
            super.keep(now);
            kept.countDown();
          }
        };
    var timer = Fresh.timer(program.context(), Fresh.copy(program.context(), slow));

    timer.afterSingletonsInstantiated();
    timer.run(new DefaultApplicationArguments());
    assertThat(keptRows()).isZero();
    ready.countDown();

    assertThat(kept.await(1, TimeUnit.MINUTES)).isTrue();
  }

  /** By a clock that somebody moves, what has happened since is not found. */
  @Test
  void whoMovesTheClockHasNothingKept() {
    keepSome();
    var copy = Fresh.copy(program.context());
    clock.moveTo(clock.instant().plusSeconds(1));
    assertThat(keptRows()).isZero();

    copy.renew();

    assertThat(keptRows()).isZero();
  }

  /** Whoever moves the clock while the copy is being kept waits, and then it is forgotten. */
  @Test
  void whatIsKeptWhileTheClockIsMovedIsForgottenToo() throws Exception {
    cases.register(false, clock.instant());
    var moving = new Thread(() -> clock.moveTo(clock.instant().plusSeconds(1)));
    var slow =
        new KeptCopy(jdbc) {
          @Override
          void keep(Kept now) {
            moving.start();
            await().until(() -> moving.getState() == Thread.State.BLOCKED || !moving.isAlive());
            super.keep(now);
            assertThat(keptRows()).isPositive();
          }
        };
    Fresh.copy(program.context(), slow).renew();
    moving.join();
    assertThat(keptRows()).isZero();
  }

  /** Without a word in the chain, so that only who reads all cases sees it. */
  private void tamper() {
    jdbc.sql("UPDATE petition_case SET petitioner_count = :count WHERE case_no LIKE 'RANDOM-%'")
        .param("count", TAMPERED)
        .update();
  }

  private long keptRows() {
    return jdbc.sql("SELECT COUNT(*) FROM figure_copy").query(Long.class).single();
  }

  private void keepSome() {
    for (var i = 0; i < 60; i++) {
      cases.register(random.nextInt(8) == 0, clock.instant());
    }
    for (var i = 0; i < 200; i++) {
      cases.change(clock.instant());
    }
    program.the(KeptCopy.class).forget();
    Fresh.copy(program.context()).renew();
    assertThat(keptRows()).isPositive();
  }

  private Summary afterAStart(Asked asked) {
    return Fresh.figures(program.context()).of(asked, SUPERVISOR);
  }
}

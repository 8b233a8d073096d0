package org.lianxin.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.WorkCalendar;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.organization.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The formulas of domain.md §6.2 told a second time, plainly and slowly: every table is read whole
 * and gone through for each figure. Shares nothing with the program but the tables.
 */
public final class SlowFigures {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Set<String> CLOSED = Set.of("CLOSED", "FINALIZED", "WITHDRAWN", "ARCHIVED");

  public record Case(
      String caseNo,
      LocalDate receivedOn,
      Instant receivedAt,
      @Nullable LocalDate reopenedOn,
      @Nullable LocalDate noticedOn,
      @Nullable LocalDate acceptedOn,
      @Nullable Instant closedAt,
      String state,
      @Nullable String outcome,
      boolean resolved,
      String publicConsent,
      @Nullable Boolean publicity,
      boolean minorInvolved,
      boolean sealed,
      int petitionerCount,
      @Nullable BigDecimal recoveredAmount,
      String registeredUnit,
      String villageCode,
      String township,
      @Nullable String leadUnit,
      String purpose,
      String categoryCode,
      String statForm,
      String channel,
      String groupKind,
      boolean skipLevel) {}

  record ClockRow(
      String caseNo,
      String rule,
      LocalDate startOn,
      LocalDate lastDay,
      @Nullable LocalDate endedOn,
      @Nullable String ending) {}

  record Said(
      String caseNo,
      String status,
      LocalDate invitedOn,
      LocalDate untilOn,
      @Nullable Instant recordedAt,
      @Nullable String officeScore,
      @Nullable String unitScore) {}

  record Review(
      String caseNo,
      String level,
      Instant requestedAt,
      @Nullable String result,
      @Nullable Instant decidedAt) {}

  record Served(String caseNo, @Nullable LocalDate servedAt, Instant recordedAt) {}

  record Opinion(String caseNo, boolean contacted, @Nullable Instant issuedAt) {}

  record Report(String caseNo, Instant reportedAt) {}

  record Link(String caseNo, String otherNo) {}

  private final List<Case> all;
  private final List<Case> items;
  private final List<ClockRow> clocks;
  private final List<Said> said;
  private final List<Review> reviews;
  private final List<Served> served;
  private final List<Opinion> opinions;
  private final List<Report> reports;
  private final List<Link> links;
  private final List<String> published;
  private final Organization organization;
  private final WorkCalendar calendar;
  private final LocalDate today;

  private Period period;

  public SlowFigures(
      JdbcClient jdbc, Organization organization, WorkingDays workingDays, LocalDate today) {
    this.organization = organization;
    this.calendar = workingDays.read();
    this.today = today;
    all = jdbc.sql("SELECT * FROM petition_case").query(Case.class).list();
    clocks = jdbc.sql("SELECT * FROM clock").query(ClockRow.class).list();
    said = jdbc.sql("SELECT * FROM evaluation").query(Said.class).list();
    reviews = jdbc.sql("SELECT * FROM review_request").query(Review.class).list();
    served =
        jdbc.sql("SELECT * FROM service_record WHERE kind = 'OPINION' ORDER BY recorded_at, id")
            .query(Served.class)
            .list();
    opinions = jdbc.sql("SELECT * FROM handling_opinion").query(Opinion.class).list();
    reports = jdbc.sql("SELECT * FROM escalation_report").query(Report.class).list();
    links = jdbc.sql("SELECT * FROM case_link WHERE kind = 'REPEAT'").query(Link.class).list();
    published =
        jdbc.sql("SELECT case_no FROM public_notice WHERE published_at IS NOT NULL")
            .query(String.class)
            .list();
    items =
        all.stream()
            .filter(c -> !c.sealed && !voided(c))
            .filter(c -> !c.state.equals("MERGED") && !"MERGED".equals(c.outcome))
            .toList();
  }

  private static boolean voided(Case c) {
    return c.state.equals("VOID") || "VOID".equals(c.outcome);
  }

  /** The figures of the cases that fit; those of supervision sheets are left out. */
  public Map<String, Figure> of(Period asked, Predicate<Case> fits) {
    period = asked;
    var mine = items.stream().filter(fits).toList();
    var received = mine.stream().filter(c -> period.has(c.receivedOn)).toList();
    var first = received.stream().filter(c -> !repeats(c)).toList();
    var asking =
        received.stream().filter(c -> Set.of("CLAIM", "APPEAL").contains(c.purpose)).toList();
    var closed = mine.stream().filter(c -> closed(c) && period.has(closedOn(c))).toList();
    var firstClosed = closed.stream().filter(c -> !repeats(c)).toList();
    var groups =
        received.stream()
            .filter(c -> c.statForm.equals("VISIT") && c.groupKind.equals("GROUP"))
            .toList();
    var accepted = first.stream().filter(c -> c.acceptedOn != null).toList();
    var told = new TreeMap<String, Figure>();
    told.put("ITEMS", count(received.size()));
    told.put("PERSONS", count(received.stream().mapToLong(c -> c.petitionerCount).sum()));
    due(told, mine);
    evaluations(told, mine);
    told.put("F6", share(received, this::repeats));
    told.put("F6b", share(firstClosed, this::cameBack));
    told.put("F7", share(firstClosed, Case::resolved));
    told.put("F8", share(accepted, this::contacted));
    means(told, closed);
    var publishable =
        closed.stream()
            .filter(c -> c.publicity == null ? !c.publicConsent.equals("NONE") : c.publicity)
            .filter(c -> !c.minorInvolved && !organization.unpublishable(c.categoryCode))
            .toList();
    told.put("F10", share(publishable, c -> published.contains(c.caseNo)));
    told.put("F11", share(received, SlowFigures::closed));
    told.put("F12", share(asking, SlowFigures::settled));
    told.put("F13", share(asking, this::wentUp));
    reviews(told, mine);
    told.put("F26", count(groups.size()));
    told.put("F26_PERSONS", count(groups.stream().mapToLong(c -> c.petitionerCount).sum()));
    told.put("F26_SKIP", count(received.stream().filter(Case::skipLevel).count()));
    told.put("F27", share(received, c -> c.statForm.equals("ONLINE")));
    told.put(
        "F29",
        new Figure(
            closed.stream()
                .map(c -> c.recoveredAmount == null ? BigDecimal.ZERO : c.recoveredAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.UNNECESSARY),
            BigDecimal.ZERO,
            null));
    return told;
  }

  private static boolean closed(Case c) {
    return CLOSED.contains(c.state) && c.closedAt != null;
  }

  private static boolean settled(Case c) {
    return closed(c) && "SETTLED_ON_SITE".equals(c.outcome);
  }

  private static LocalDate closedOn(Case c) {
    return day(c.closedAt);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  private static boolean isNow(Case c, LocalDate day) {
    return c.reopenedOn == null || !day.isBefore(c.reopenedOn);
  }

  /** The other cases that are linked with it as the same matter. */
  private Stream<Case> same(Case c) {
    return all.stream()
        .filter(other -> !other.sealed && !voided(other) && !other.caseNo.equals(c.caseNo))
        .filter(
            other ->
                links.contains(new Link(c.caseNo, other.caseNo))
                    || links.contains(new Link(other.caseNo, c.caseNo)));
  }

  private static boolean before(Case a, Case b) {
    return a.receivedAt.isBefore(b.receivedAt)
        || a.receivedAt.equals(b.receivedAt) && a.caseNo.compareTo(b.caseNo) < 0;
  }

  private boolean repeats(Case c) {
    return same(c).anyMatch(other -> before(other, c));
  }

  private boolean cameBack(Case c) {
    var on = closedOn(c);
    return same(c)
        .filter(other -> before(c, other))
        .anyMatch(
            other -> !other.receivedOn.isBefore(on) && !other.receivedOn.isAfter(on.plusDays(180)));
  }

  private boolean contacted(Case c) {
    return opinions.stream().anyMatch(o -> o.caseNo.equals(c.caseNo) && o.contacted);
  }

  private boolean wentUp(Case c) {
    return !settled(c)
        && !Set.of("REGISTERED", "ON_SITE", "ON_SITE_PENDING_CONFIRM").contains(c.state)
        && reports.stream().anyMatch(r -> r.caseNo.equals(c.caseNo) && isNow(c, day(r.reportedAt)));
  }

  private void due(Map<String, Figure> told, List<Case> mine) {
    long overdue = 0;
    long days = 0;
    for (var figure : Map.of("F1", Set.of("C2", "C3"), "F2", Set.of("C4", "C12b")).entrySet()) {
      long inTime = 0;
      long late = 0;
      for (var c : mine) {
        for (var clock : clocks) {
          var counts =
              clock.caseNo.equals(c.caseNo)
                  && figure.getValue().contains(clock.rule)
                  && period.has(clock.lastDay)
                  && isNow(c, clock.startOn)
                  && !"CANCELLED".equals(clock.ending);
          if (counts && clock.ending == null && clock.lastDay.isBefore(today)) {
            late++;
            days += ChronoUnit.DAYS.between(clock.lastDay, today);
          } else if (counts && clock.ending != null && clock.endedOn.isAfter(clock.lastDay)) {
            late++;
            days += ChronoUnit.DAYS.between(clock.lastDay, clock.endedOn);
          } else if (counts && clock.ending != null) {
            inTime++;
          }
        }
      }
      told.put(figure.getKey(), Figure.of(inTime, inTime + late));
      overdue += late;
    }
    told.put("F28", count(overdue));
    told.put("F28_DAYS", Figure.of(days, overdue));
  }

  private void evaluations(Map<String, Figure> told, List<Case> mine) {
    var valid =
        said.stream()
            .filter(s -> !s.status.equals("MOOT"))
            .filter(
                s ->
                    mine.stream().anyMatch(c -> c.caseNo.equals(s.caseNo) && isNow(c, s.invitedOn)))
            .toList();
    var over =
        valid.stream().filter(s -> period.has(s.untilOn) && s.untilOn.isBefore(today)).toList();
    told.put("F3", share(over, s -> s.status.equals("EVALUATED")));
    var now =
        valid.stream()
            .filter(s -> s.status.equals("EVALUATED") && period.has(day(s.recordedAt)))
            .toList();
    var office = now.stream().map(Said::officeScore).filter(score -> score != null).toList();
    var unit = now.stream().map(Said::unitScore).filter(score -> score != null).toList();
    told.put("F4_OFFICE", share(office, score -> !score.equals("DISSATISFIED")));
    told.put("F4_UNIT", share(unit, score -> !score.equals("DISSATISFIED")));
    told.put(
        "F4",
        share(
            Stream.concat(office.stream(), unit.stream()).toList(),
            score -> !score.equals("DISSATISFIED")));
  }

  private void means(Map<String, Figure> told, List<Case> closed) {
    long notices = 0;
    long[] noticeDays = {0, 0};
    long answers = 0;
    long[] answerDays = {0, 0};
    for (var c : closed) {
      var since = c.reopenedOn == null ? c.receivedOn : c.reopenedOn;
      if (c.noticedOn != null) {
        notices++;
        noticeDays[0] += Math.max(0, ChronoUnit.DAYS.between(since, c.noticedOn));
        noticeDays[1] += calendar.workingDays(since, c.noticedOn);
      }
      var issued =
          opinions.stream()
              .filter(o -> o.caseNo.equals(c.caseNo) && o.issuedAt != null)
              .map(o -> day(o.issuedAt))
              .min(LocalDate::compareTo);
      if (c.acceptedOn != null && issued.isPresent()) {
        answers++;
        answerDays[0] += Math.max(0, ChronoUnit.DAYS.between(c.acceptedOn, issued.get()));
        answerDays[1] += calendar.workingDays(c.acceptedOn, issued.get());
      }
    }
    told.put("F9", Figure.of(noticeDays[0], notices));
    told.put("F9_WORKING", Figure.of(noticeDays[1], notices));
    told.put("F9b", Figure.of(answerDays[0], answers));
    told.put("F9b_WORKING", Figure.of(answerDays[1], answers));
  }

  private void reviews(Map<String, Figure> told, List<Case> mine) {
    long opinionsServed = 0;
    long asked = 0;
    long answered = 0;
    long changed = 0;
    for (var c : mine) {
      var own = served.stream().filter(s -> s.caseNo.equals(c.caseNo)).toList();
      var requests =
          reviews.stream()
              .filter(r -> r.caseNo.equals(c.caseNo) && r.level.equals("REVIEW"))
              .toList();
      for (var i = 0; i < own.size(); i++) {
        var on = own.get(i).servedAt == null ? day(own.get(i).recordedAt) : own.get(i).servedAt;
        if (period.has(on)) {
          opinionsServed++;
          var from = own.get(i).recordedAt;
          var until = i + 1 < own.size() ? own.get(i + 1).recordedAt : Instant.MAX;
          asked +=
              requests.stream()
                      .anyMatch(r -> !r.requestedAt.isBefore(from) && r.requestedAt.isBefore(until))
                  ? 1
                  : 0;
        }
      }
      for (var request : requests) {
        if (request.result != null && period.has(day(request.decidedAt))) {
          answered++;
          changed += request.result.equals("MAINTAIN") ? 0 : 1;
        }
      }
    }
    told.put("F25", Figure.of(asked, opinionsServed));
    told.put("F25_CHANGED", Figure.of(changed, answered));
  }

  private static <T> Figure share(List<T> of, Predicate<T> those) {
    return Figure.of(of.stream().filter(those).count(), of.size());
  }

  private static Figure count(long number) {
    return Figure.of(number, 0);
  }
}

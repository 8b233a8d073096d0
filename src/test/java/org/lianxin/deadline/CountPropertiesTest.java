package org.lianxin.deadline;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is true of every count, over years that are arranged and years that are not. */
class CountPropertiesTest {

  @Property
  void aLaterStartIsNeverDueEarlier(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 400) int later,
      @ForAll("lengths") Length length) {
    assertThat(count(start.plusDays(later), length).due())
        .isAfterOrEqualTo(count(start, length).due());
  }

  @Property
  void countingOnFromTheEndIsCountingAllAtOnce(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 200) int first,
      @ForAll @IntRange(min = 1, max = 200) int then,
      @ForAll("units") DayUnit unit) {
    var half = count(start, new Length(first, unit)).due();
    assertThat(count(half, new Length(then, unit)).due())
        .isEqualTo(count(start, new Length(first + then, unit)).due());
  }

  @Property
  void whatIsCountedInWorkingDaysEndsOnOneAndNeverRolls(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 300) int length) {
    var count = count(start, new Length(length, DayUnit.WORKING_DAY));
    assertThat(Calendars.ARRANGED.day(count.due()).working()).isTrue();
    assertThat(count.rolled()).isNull();
    assertThat(Calendars.ARRANGED.workingDays(start, count.due())).isEqualTo(length);
  }

  @Property
  void theFirstDaysOfTheLampsSayOnEachDayWhatTheLampSays(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 120) int length,
      @ForAll @IntRange(min = -20, max = 130) int then) {
    var today = start.plusDays(then);
    var lastDay = start.plusDays(length);
    assertThat(ClockDays.given(start, lastDay, Calendars.ARRANGED).lampOn(today))
        .isEqualTo(Lamps.on(today, start, lastDay, Calendars.ARRANGED));
  }

  @Property
  void naturalDaysAreJustDays(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 400) int length) {
    var count = count(start, new Length(length, DayUnit.NATURAL_DAY));
    assertThat(DAYS.between(start, count.due())).isEqualTo(length);
    assertThat(count.skipped()).isEmpty();
  }

  @Property
  void everyDayIsEitherCountedOrSkippedWithAReason(
      @ForAll("days") LocalDate start,
      @ForAll("lengths") Length length,
      @ForAll @Size(max = 20) Set<@IntRange(max = 100) Integer> hearingsAfter) {
    var hearings = hearingsAfter.stream().map(start::plusDays).collect(Collectors.toSet());
    var count = Count.of(start, length, Calendars.ARRANGED, hearings);
    assertThat(count.counted()).isEqualTo(length.number());
    assertThat(count.counted() + (long) count.skipped().size())
        .isEqualTo(DAYS.between(start, count.due()));
    assertThat(count.skipped()).allMatch(off -> !off.why().isBlank()).doesNotHaveDuplicates();
    assertThat(hearings).doesNotContain(count.due());
  }

  @Property
  void whatRollsGoesToTheNextDayThatIsWorked(
      @ForAll("days") LocalDate start, @ForAll("lengths") Length length) {
    var count = count(start, length);
    var calendar = Calendars.ARRANGED;
    if (calendar.day(count.due()).working()) {
      assertThat(count.rolled()).isNull();
      assertThat(count.rolledOver()).isEmpty();
    } else {
      assertThat(calendar.day(count.rolled()).working()).isTrue();
      assertThat(calendar.workingDays(count.due(), count.rolled())).isOne();
      assertThat((long) count.rolledOver().size())
          .isEqualTo(DAYS.between(count.due(), count.rolled()));
    }
  }

  @Property
  void theLampOnlyEverTurnsFromGreenToBlack(
      @ForAll("days") LocalDate start,
      @ForAll("lengths") Length length,
      @ForAll @IntRange(max = 450) int day) {
    var due = count(start, length).due();
    var today = start.plusDays(day);
    var lamp = Lamps.on(today, start, due, Calendars.ARRANGED);
    assertThat(Lamps.on(today.plusDays(1), start, due, Calendars.ARRANGED))
        .isGreaterThanOrEqualTo(lamp);
    assertThat(lamp == Lamp.BLACK).isEqualTo(today.isAfter(due));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    var first = LocalDate.of(2024, 11, 1);
    return Arbitraries.integers().between(0, 1_000).map(first::plusDays);
  }

  @Provide
  Arbitrary<DayUnit> units() {
    return Arbitraries.of(DayUnit.NATURAL_DAY, DayUnit.WORKING_DAY);
  }

  @Provide
  Arbitrary<Length> lengths() {
    return units()
        .flatMap(
            unit -> Arbitraries.integers().between(1, 200).map(number -> new Length(number, unit)));
  }

  private static Count count(LocalDate start, Length length) {
    return Count.of(start, length, Calendars.ARRANGED, Set.of());
  }
}

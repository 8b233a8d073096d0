package org.lianxin.supervision.card;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Words;
import org.lianxin.petition.Names;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.sheet.SheetTexts;
import org.springframework.stereotype.Component;

/** Whether a card can be taken as it was filled in. */
@Component
class CardCheck {

  static final String YES = "YES";
  private static final String NO = "NO";
  private static final int LINE = 50;
  private static final int TEXT = 1000;

  private final CardPeople people;
  private final SheetTexts texts;
  private final Names names;
  private final Words words;
  private final BusinessClock clock;

  CardCheck(CardPeople people, SheetTexts texts, Names names, Words words, BusinessClock clock) {
    this.people = people;
    this.texts = texts;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  /**
   * What it is about.
   *
   * @param theCase null for a sheet without one
   * @param lastDay the day of the law by which the matter must be done; null where none runs
   */
  record About(
      String unit, String township, @Nullable PetitionCase theCase, @Nullable LocalDate lastDay) {

    /** The same matter for another unit. */
    About forUnit(String other) {
      return new About(other, township, theCase, lastDay);
    }

    /** Who has taken charge of the case (领导包案). */
    @Nullable String inCharge() {
      return theCase == null ? null : theCase.handling().leadLeader();
    }
  }

  /** The values to keep, by code; refuses with every reason at once. */
  Map<String, String> values(List<CardField> fields, Map<String, String> given, About about) {
    var checks = new Checks(words);
    Map<String, String> values = new LinkedHashMap<>();
    for (var field : fields) {
      var at = "values." + field.code();
      var value = PlainText.of(given.get(field.code()));
      if (value.isEmpty()) {
        checks.when(field.needed(), at, "card.needed", field.label());
        continue;
      }
      values.put(field.code(), value);
      switch (field.kind()) {
        case LEADER -> leader(checks, at, value, about);
        case PERSON ->
            checks.when(!CardPeople.has(people.of(about.unit), value), at, "card.person");
        case DATE -> day(checks, at, field, value, about);
        case LINE -> text(checks, at, value, LINE, about);
        case TEXT -> text(checks, at, value, TEXT, about);
        case YES_NO -> checks.when(!value.equals(YES) && !value.equals(NO), at, "card.yesNo");
      }
    }
    checks.refuse();
    return values;
  }

  private void leader(Checks checks, String at, String login, About about) {
    var inCharge = about.inCharge();
    checks
        .when(!CardPeople.has(people.leaders(about.township), login), at, "card.leader")
        .when(
            inCharge != null && !inCharge.equals(login),
            at,
            "card.inCharge",
            inCharge == null ? "" : names.person(inCharge));
  }

  private void day(Checks checks, String at, CardField field, String value, About about) {
    var day = day(value);
    checks.when(day.isEmpty(), at, "card.day");
    if (day.isEmpty() || !field.code().equals(CardFormRules.DUE)) {
      return;
    }
    var today = clock.today();
    checks.when(day.get().isBefore(today), at, "card.past");
    var last = about.lastDay;
    // Where the day of the law has passed already, the matter still gets a day of its own.
    checks.when(
        last != null && !last.isBefore(today) && day.get().isAfter(last),
        at,
        "card.tooLate",
        String.valueOf(last));
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void text(Checks checks, String at, String value, int longest, About about) {
    if (!PlainText.fits(value, longest)) {
      checks.when(true, at, "card.text", longest);
      return;
    }
    var faults = texts.faults(value, about.theCase);
    checks.when(!faults.isEmpty(), at, "sheet.giveaway", faults);
  }
}

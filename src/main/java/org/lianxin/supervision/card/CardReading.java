package org.lianxin.supervision.card;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Words;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.Names;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.card.CardCheck.About;
import org.lianxin.supervision.card.Cards.Card;
import org.lianxin.supervision.card.Cards.Filling;
import org.springframework.stereotype.Component;

/** Puts a card into words. */
@Component
class CardReading {

  /** 办结, ordinary and simplified (domain.md §4.4). */
  private static final List<String> DONE_BY = List.of("C4", "C12b");

  private final Cards cards;
  private final CardForms forms;
  private final CardPeople people;
  private final CaseClocks clocks;
  private final Names names;
  private final Words words;

  CardReading(
      Cards cards,
      CardForms forms,
      CardPeople people,
      CaseClocks clocks,
      Names names,
      Words words) {
    this.cards = cards;
    this.forms = forms;
    this.people = people;
    this.clocks = clocks;
    this.names = names;
    this.words = words;
  }

  About about(String unit, PetitionCase theCase) {
    return new About(unit, theCase.township(), theCase, lastDay(theCase));
  }

  private @Nullable LocalDate lastDay(PetitionCase theCase) {
    return DONE_BY.stream()
        .flatMap(rule -> clocks.running(theCase, rule).stream())
        .map(clock -> clock.lastDay())
        .findFirst()
        .orElse(null);
  }

  /**
   * A card for somebody.
   *
   * @param card null while nobody has filled it in
   * @param mayFill whether he is shown the fields to fill in
   */
  record Shown(@Nullable Card card, @Nullable String sheetNo, About about, boolean mayFill) {}

  CardView view(Shown shown) {
    return views(List.of(shown)).get(0);
  }

  /** All of them, with as many statements as one takes. */
  List<CardView> views(List<Shown> shown) {
    var fillings =
        cards.fillings(shown.stream().map(Shown::card).filter(Objects::nonNull).toList());
    var fields =
        forms.fields(
            fillings.values().stream()
                .flatMap(List::stream)
                .map(Filling::versionNo)
                .collect(Collectors.toSet()));
    return shown.stream()
        .map(
            each ->
                view(
                    each,
                    each.card == null
                        ? List.of()
                        : fillings.getOrDefault(each.card.id(), List.of()),
                    fields))
        .toList();
  }

  private CardView view(Shown shown, List<Filling> fillings, Map<Integer, List<CardField>> fields) {
    var about = shown.about;
    return new CardView(
        names.unit(about.unit()),
        Optional.ofNullable(about.theCase()).map(PetitionCase::caseNo).orElse(null),
        shown.sheetNo,
        fillings.stream()
            .map(filling -> filling(filling, fields.getOrDefault(filling.versionNo(), List.of())))
            .toList(),
        shown.mayFill ? toFill(fillings, about) : null,
        shown.card == null ? 0 : shown.card.version());
  }

  private CardView.CardFilling filling(Filling filling, List<CardField> fields) {
    return new CardView.CardFilling(
        filling.number(),
        names.person(filling.filledBy()),
        filling.filledAt(),
        fields.stream().map(field -> row(field, filling.values().get(field.code()))).toList());
  }

  private CardView.CardRow row(CardField field, @Nullable String value) {
    return new CardView.CardRow(
        field.code(), field.label(), value == null ? "" : inWords(field.kind(), value));
  }

  private String inWords(CardField.Kind kind, String value) {
    return switch (kind) {
      case LEADER, PERSON -> names.person(value);
      case YES_NO -> words.of(value.equals(CardCheck.YES) ? "card.yes" : "card.no");
      case DATE, LINE, TEXT -> value;
    };
  }

  private CardView.CardToFill toFill(List<Filling> fillings, About about) {
    var fields = forms.current().fields();
    Map<String, String> values = new LinkedHashMap<>();
    var last = fillings.stream().findFirst().map(Filling::values).orElse(Map.of());
    for (var field : fields) {
      Stream.of(Optional.ofNullable(last.get(field.code())), begun(field, about))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(value -> values.put(field.code(), value));
    }
    return new CardView.CardToFill(
        fields, values, people.leaders(about.township()), people.of(about.unit()), about.lastDay());
  }

  /** What is known already of the case. */
  private static Optional<String> begun(CardField field, About about) {
    return switch (field.code()) {
      case CardFormRules.LEADER -> Optional.ofNullable(about.inCharge());
      case CardFormRules.DUE -> Optional.ofNullable(about.lastDay()).map(LocalDate::toString);
      default -> Optional.empty();
    };
  }
}

package org.lianxin.statistics.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Words;
import org.lianxin.statistics.ledger.LedgerBook.Heading;
import org.springframework.stereotype.Component;

/** What stands around the rows of a ledger: its title, and who took it out, when, and why. */
@Component
class LedgerPaper {

  private static final int NUMBER_WIDTH = 7;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

  private final Words words;
  private final BusinessClock clock;

  LedgerPaper(Words words, BusinessClock clock) {
    this.words = words;
    this.clock = clock;
  }

  <R> LedgerBook begin(
      String ledger,
      LedgerAsked asked,
      String reason,
      List<LedgerColumn<R>> columns,
      Labels labels,
      Actor actor) {
    var headings = new ArrayList<Heading>();
    headings.add(new Heading(words.of("ledger.column.number"), NUMBER_WIDTH));
    columns.forEach(
        column ->
            headings.add(new Heading(words.of("ledger.column." + column.key()), column.width())));
    var name = words.of("ledger.name." + ledger);
    return new LedgerBook(
        name,
        title(name, asked, labels),
        words.of(
            "ledger.watermark",
            actor.name(),
            Objects.toString(labels.unit(actor.unit()), ""),
            MOMENT.format(clock.instant()),
            Objects.toString(labels.exportReason(reason), "")),
        words.of("ledger.pages"),
        headings);
  }

  /** What the file is called: which ledger and which days, and nothing of persons. */
  String fileName(String ledger, LedgerAsked asked) {
    return Stream.of(words.of("ledger.name." + ledger), asked.unit(), asked.from(), asked.to())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining("-"))
        + ".xlsx";
  }

  private String title(String name, LedgerAsked asked, Labels labels) {
    var narrowed =
        Stream.of(
                period(asked),
                labels.unit(asked.unit()),
                labels.village(asked.village()),
                labels.category(asked.category()),
                asked.state() == null ? null : labels.code("states", asked.state().name()))
            .filter(Objects::nonNull)
            .toList();
    return narrowed.isEmpty() ? name : name + "（" + String.join("，", narrowed) + "）";
  }

  private @Nullable String period(LedgerAsked asked) {
    if (asked.from() == null && asked.to() == null) {
      return null;
    }
    return words.of("ledger.period", day(asked.from()), day(asked.to()));
  }

  private String day(@Nullable LocalDate day) {
    if (day == null) {
      return "";
    }
    return words.language() == Locale.ENGLISH
        ? day.toString()
        : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}

package org.lianxin.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.petition.LedgerRow;
import org.lianxin.statistics.FigureCases.Part;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking for figures; design.md §6. */
@RestController
@RequestMapping("/api/statistics")
class FigureController {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Figures figures;
  private final FigureCases cases;
  private final Definitions definitions;
  private final BusinessClock clock;

  FigureController(
      Figures figures, FigureCases cases, Definitions definitions, BusinessClock clock) {
    this.figures = figures;
    this.cases = cases;
    this.definitions = definitions;
    this.clock = clock;
  }

  @GetMapping("/summary")
  Summary summary(
      @ParameterObject Narrowed ask,
      @RequestParam(required = false) @Nullable String by,
      Actor actor) {
    return figures.of(new Asked(period(ask), dimension(by), ask.only()), actor);
  }

  @GetMapping("/cases")
  PageOf<LedgerRow> cases(
      @RequestParam String figure,
      @RequestParam(defaultValue = "denominator") String part,
      @ParameterObject Narrowed ask,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    return cases.page(
        measure(figure),
        part(part),
        new Asked(period(ask), dimension(by), ask.only()).row(key),
        new PageAsked(page, size, ""),
        actor);
  }

  @GetMapping("/definitions")
  List<Definitions.Definition> definitions() {
    return definitions.all();
  }

  /** This year so far, unless days are given. */
  private Period period(Narrowed ask) {
    var to = ask.to == null ? clock.today() : ask.to;
    var from = ask.from == null ? to.withDayOfYear(1) : ask.from;
    if (from.getYear() < FIRST_YEAR) {
      throw new BadParameter("from");
    }
    if (to.getYear() > LAST_YEAR) {
      throw new BadParameter("to");
    }
    return new Period(from, to);
  }

  private static @Nullable Dimension dimension(@Nullable String by) {
    return by == null || by.isBlank()
        ? null
        : Dimension.of(by).orElseThrow(() -> new BadParameter("by"));
  }

  private static Part part(String asked) {
    return Arrays.stream(Part.values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .orElseThrow(() -> new BadParameter("part"));
  }

  /** Of supervision sheets there is a list of their own. */
  private static Measure measure(String id) {
    return Arrays.stream(Measure.values())
        .filter(measure -> measure.name().equals(id))
        .filter(measure -> measure != Measure.F24 && measure != Measure.F24_ADOPTED)
        .findFirst()
        .orElseThrow(() -> new BadParameter("figure"));
  }

  /**
   * The part of the cases that is asked for; what is left out is not narrowed.
   *
   * @param from first day; the first of the year if left out
   * @param to last day; today if left out
   * @param persons a key of the rows by {@code size}, which here would be that of the page
   */
  record Narrowed(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String station,
      @Nullable String village,
      @Nullable String township,
      @Nullable String unit,
      @Nullable String purpose,
      @Nullable String category,
      @Nullable String subcategory,
      @Nullable String statForm,
      @Nullable String channel,
      @Nullable String repeat,
      @Nullable String groupKind,
      @Nullable String persons) {

    Map<Dimension, String> only() {
      var only = new EnumMap<Dimension, String>(Dimension.class);
      put(only, Dimension.STATION, station);
      put(only, Dimension.VILLAGE, village);
      put(only, Dimension.TOWNSHIP, township);
      put(only, Dimension.UNIT, unit);
      put(only, Dimension.PURPOSE, purpose);
      put(only, Dimension.CATEGORY, category);
      put(only, Dimension.SUBCATEGORY, subcategory);
      put(only, Dimension.STAT_FORM, statForm);
      put(only, Dimension.CHANNEL, channel);
      put(only, Dimension.REPEAT, repeat);
      put(only, Dimension.GROUP_KIND, groupKind);
      put(only, Dimension.SIZE, persons);
      return only;
    }

    private static void put(Map<Dimension, String> only, Dimension which, @Nullable String key) {
      if (key != null && !key.isBlank()) {
        only.put(which, key);
      }
    }
  }
}

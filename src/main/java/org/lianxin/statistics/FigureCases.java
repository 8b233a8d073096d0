package org.lianxin.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlooks;
import org.lianxin.access.Rights;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.petition.Ledger;
import org.lianxin.petition.LedgerRow;
import org.springframework.stereotype.Service;

/**
 * The cases behind a figure. The list is as long as the figure counts cases; a line that the asker
 * may not see, because he keeps away from the case, is left out of its page. Accusations are never
 * in it. Three statements, however many cases there are.
 */
@Service
class FigureCases {

  private final FactsCopy copy;
  private final Figures figures;
  private final Ledger ledger;
  private final Outlooks outlooks;
  private final Rights rights;
  private final BusinessClock clock;

  FigureCases(
      FactsCopy copy,
      Figures figures,
      Ledger ledger,
      Outlooks outlooks,
      Rights rights,
      BusinessClock clock) {
    this.copy = copy;
    this.figures = figures;
    this.ledger = ledger;
    this.outlooks = outlooks;
    this.rights = rights;
    this.clock = clock;
  }

  /** Which part of a figure. */
  enum Part {
    NUMERATOR,
    DENOMINATOR
  }

  private record Found(String[] page, long total) {}

  PageOf<LedgerRow> page(Measure measure, Part part, Asked asked, PageAsked page, Actor actor) {
    var outlook = outlooks.of(actor).orElseThrow(NotAllowed::new);
    if (!rights.anySight(actor.roles())) {
      throw new NotAllowed();
    }
    figures.check(asked);
    var today = Days.of(clock.today());
    var found =
        copy.ask(
            known -> {
              var filter = Filter.of(known.facts(), outlook, actor, asked);
              var members = new Members(measure, part, filter);
              members.find(known, asked.period(), today);
              return members.page(known.facts(), page);
            });
    return new PageOf<>(
        ledger.these(Arrays.asList(found.page), actor), found.total, page.page(), page.size());
  }

  /** The rows of the cases that add to one part of one figure. */
  private static final class Members implements Taker {

    private final Measure measure;
    private final Part part;
    private final Filter filter;
    private boolean in;

    /** Days of receipt before the rows, so that they sort by them; the youngest come first. */
    private long[] rows = new long[0];

    Members(Measure measure, Part part, Filter filter) {
      this.measure = measure;
      this.part = part;
      this.filter = filter;
    }

    @Override
    public void add(Measure to, long numerator, int denominator, int day, int unit) {
      if (to == measure && filter.takesUnit(unit)) {
        // Of counts and sums, which have no denominator, both parts are the cases counted.
        in |= part == Part.DENOMINATOR || numerator > 0;
      }
    }

    void find(Known known, Period period, int today) {
      var contribution = new Contribution(known.facts(), known.worked(), known.offices(), today);
      var from = Days.of(period.from());
      var to = Days.of(period.to());
      rows =
          IntStream.range(0, known.facts().size())
              .filter(filter::takes)
              .filter(
                  row -> {
                    in = false;
                    contribution.of(row, from, to, this);
                    return in;
                  })
              .mapToLong(
                  row -> (long) -known.facts().chunk(row).received.at(row & Chunk.MASK) << 32 | row)
              .sorted()
              .toArray();
    }

    Found page(CaseFacts facts, PageAsked page) {
      var numbers =
          Arrays.stream(rows)
              .skip(page.offset())
              .limit(page.size())
              .mapToObj(row -> facts.caseNo((int) row))
              .toArray(String[]::new);
      return new Found(numbers, rows.length);
    }
  }
}

package org.lianxin.statistics;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlooks;
import org.lianxin.access.Rights;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.organization.Organization;
import org.lianxin.petition.Ledger;
import org.lianxin.testing.Program;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The program's figures over a copy that has each case of the database many times, under numbers of
 * their own: what a question costs with more cases than there was time to write.
 */
public final class MultipliedCopy {

  private final FactsCopy copy;
  private final Figures figures;
  private final FigureCases cases;

  private MultipliedCopy(FactsCopy copy, Figures figures, FigureCases cases) {
    this.copy = copy;
    this.figures = figures;
    this.cases = cases;
  }

  /** Each case so many times. */
  public static MultipliedCopy of(Program program, int times) {
    var copy =
        new FactsCopy(
            new NothingKept(program),
            new Repeating(program, times),
            program.the(CaseChanges.class),
            program.the(Organization.class),
            program.the(WorkingDays.class),
            program.the(BusinessClock.class),
            program.the(PlatformTransactionManager.class));
    var figures =
        new Figures(
            copy,
            program.the(SheetFigures.class),
            program.the(KeyNames.class),
            program.the(Outlooks.class),
            program.the(Rights.class),
            program.the(BusinessClock.class));
    var cases =
        new FigureCases(
            copy,
            figures,
            program.the(Ledger.class),
            program.the(Outlooks.class),
            program.the(Rights.class),
            program.the(BusinessClock.class));
    return new MultipliedCopy(copy, figures, cases);
  }

  /** How many cases there are in it; the first who asks has them read. */
  public int size() {
    return copy.ask(known -> known.facts().size());
  }

  public Summary summary(Asked asked, Actor actor) {
    return figures.of(asked, actor);
  }

  /** How many cases stand behind the denominator of timely answers. */
  public long casesBehind(Asked asked, Actor actor) {
    var page = new PageAsked(0, 20, "");
    return cases.page(Measure.F2, FigureCases.Part.DENOMINATOR, asked, page, actor).total();
  }

  private static final class NothingKept extends KeptCopy {

    NothingKept(Program program) {
      super(program.the(JdbcClient.class));
    }

    @Override
    Optional<Kept> read(Instant now) {
      return Optional.empty();
    }
  }

  private static final class Repeating extends CaseLoader {

    private final int times;

    Repeating(Program program, int times) {
      super(
          program.the(JdbcClient.class),
          program.the(CaseColumns.class),
          program.the(CaseHistory.class));
      this.times = times;
    }

    @Override
    void all(Consumer<CaseRow> taker) {
      super.all(
          row -> {
            for (var i = 0; i < times; i++) {
              taker.accept(again(row, i));
            }
          });
    }

    /** A series of its own for each time: the copy keeps series and serial, not the numbers. */
    private static String number(String caseNo, int which) {
      var serial = caseNo.lastIndexOf('-') + 1;
      return caseNo.substring(0, serial) + which + "-" + caseNo.substring(serial);
    }

    private static CaseRow again(CaseRow row, int which) {
      var copy = new CaseRow(number(row.caseNo, which), row.auditSeq);
      copy.flags = row.flags;
      copy.received = row.received;
      copy.reopened = row.reopened;
      copy.closed = row.closed;
      copy.noticed = row.noticed;
      copy.accepted = row.accepted;
      copy.answered = row.answered;
      copy.raisedAgain = row.raisedAgain;
      copy.reported = row.reported;
      copy.persons = row.persons;
      copy.recovered = row.recovered;
      copy.registrar = row.registrar;
      copy.village = row.village;
      copy.township = row.township;
      copy.lead = row.lead;
      copy.purpose = row.purpose;
      copy.category = row.category;
      copy.form = row.form;
      copy.channel = row.channel;
      copy.groupKind = row.groupKind;
      copy.entries.addAll(row.entries);
      return copy;
    }
  }
}

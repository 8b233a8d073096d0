package org.lianxin.statistics;

import java.util.List;
import org.lianxin.access.Outlooks;
import org.lianxin.access.Rights;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.testing.Program;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Figures as they are right after a start. */
public final class Fresh {

  private Fresh() {}

  public static Figures figures(ApplicationContext program) {
    return figures(program, copy(program));
  }

  /** Reads all cases anew, as each night. */
  public static void renew(Program program) {
    program.the(FactsCopy.class).renew();
  }

  /** One that knows nothing yet. */
  static FactsCopy copy(ApplicationContext program) {
    return copy(program, program.getBean(KeptCopy.class));
  }

  /** The same, kept elsewhere. */
  static FactsCopy copy(ApplicationContext program, KeptCopy kept) {
    return new FactsCopy(
        kept,
        program.getBean(CaseLoader.class),
        program.getBean(CaseChanges.class),
        program.getBean(Organization.class),
        program.getBean(WorkingDays.class),
        program.getBean(BusinessClock.class),
        program.getBean(PlatformTransactionManager.class));
  }

  /** What holds a start until it can answer. */
  static FactsTimer timer(ApplicationContext program, FactsCopy copy) {
    var rehearsal =
        new Rehearsal(
            figures(program, copy),
            program.getBean(Organization.class),
            program.getBean(BusinessClock.class));
    return new FactsTimer(List.of(new FiguresBetweenStarts(copy, rehearsal)));
  }

  static Figures figures(ApplicationContext program, FactsCopy copy) {
    return new Figures(
        copy,
        program.getBean(SheetFigures.class),
        program.getBean(KeyNames.class),
        program.getBean(Outlooks.class),
        program.getBean(Rights.class),
        program.getBean(BusinessClock.class));
  }
}

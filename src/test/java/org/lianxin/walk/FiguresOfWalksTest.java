package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.statistics.Asked;
import org.lianxin.statistics.Figure;
import org.lianxin.statistics.Figures;
import org.lianxin.statistics.Fresh;
import org.lianxin.statistics.Period;
import org.lianxin.statistics.SlowFigures;
import org.lianxin.supervision.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever people and clocks do in a case, the copy from which figures are counted learns of it:
 * nothing that a figure depends on happens without moving the case's audit chain.
 */
@WalkTest
class FiguresOfWalksTest {

  private static final int WALKS = 12;
  private static final Actor SUPERVISOR =
      new Actor("supervisor", "督查员", "COUNTY", "990101000000", Set.of(Role.SUPERVISOR));
  private static final Asked ALL =
      new Asked(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 12, 31)), null, Map.of());

  @Autowired WebApplicationContext web;
  @Autowired ApplicationContext program;
  @Autowired Accounts accounts;
  @Autowired JsonMapper json;
  @Autowired Watch watch;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Deadlines deadlines;
  @Autowired ProcessEngine engine;
  @Autowired TransactionTemplate transactions;
  @Autowired Figures figures;
  @Autowired Organization organization;
  @Autowired WorkingDays workingDays;

  @AfterEach
  void release() {
    clock.release();
  }

  @Test
  void theFiguresAreWhatTheCasesHaveComeTo() throws Exception {
    var world = World.of(web, accounts, json, watch, clock, jdbc, transactions, deadlines, engine);
    world.watch().begin();
    try {
      for (var seed = 901; seed < 901 + WALKS; seed++) {
        new Walk(world, seed).run();
        var told = figures.of(ALL, SUPERVISOR).figures();
        assertThat(lines(told))
            .as("after walk %d", seed)
            .isEqualTo(lines(Fresh.figures(program).of(ALL, SUPERVISOR).figures()));
      }
    } finally {
      world.watch().end();
    }
    var slow = new SlowFigures(jdbc, organization, workingDays, clock.today());
    var expected = new TreeMap<>(slow.of(ALL.period(), theCase -> true));
    var told = new TreeMap<>(figures.of(ALL, SUPERVISOR).figures());
    // Of sheets and of accusations other tests speak.
    told.keySet().removeIf(id -> id.startsWith("F24") || id.equals("ITEMS"));
    expected.remove("ITEMS");
    assertThat(lines(told)).isEqualTo(lines(expected));
    assertThat(told.get("F11").numerator()).isPositive();
  }

  private static String lines(Map<String, Figure> figures) {
    var lines = new StringBuilder();
    new TreeMap<>(figures).forEach((id, figure) -> lines.append(id).append(figure).append('\n'));
    return lines.toString();
  }
}

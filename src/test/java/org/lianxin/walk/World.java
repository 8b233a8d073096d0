package org.lianxin.walk;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.lianxin.access.Accounts;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.supervision.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What all walks share. */
record World(
    Calls calls,
    BusinessClock clock,
    List<Person> people,
    CaseArchive archive,
    Offers offers,
    Invariants invariants,
    Lapses lapses,
    Fingerprint fingerprint,
    TimeMachine time,
    WatchRounds watch,
    TransactionTemplate transaction) {

  static World of(
      WebApplicationContext program,
      Accounts accounts,
      JsonMapper json,
      Watch watch,
      BusinessClock clock,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Deadlines deadlines,
      ProcessEngine engine)
      throws Exception {
    var calls = new Calls(program, accounts, json);
    var people = Person.all();
    return new World(
        calls,
        clock,
        people,
        new CaseArchive(jdbc, deadlines, transaction),
        new Offers(calls),
        new Invariants(jdbc, people),
        new Lapses(clock),
        new Fingerprint(jdbc, transaction),
        new TimeMachine(clock, engine.getManagementService(), jdbc, transaction),
        new WatchRounds(watch),
        transaction);
  }
}

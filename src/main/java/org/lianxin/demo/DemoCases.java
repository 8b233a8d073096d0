package org.lianxin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.lianxin.access.Accounts;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseFiles;
import org.lianxin.workflow.Registrations;
import org.lianxin.workflow.WorkItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the invented county live through its last six months: every case is walked along the real
 * path with a moved clock, so that nothing in the demo could not have been done by hand.
 */
@Component
@ConditionalOnBooleanProperty({"lianxin.demo.enabled", "lianxin.demo.cases"})
class DemoCases {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

  private final CaseFiles cases;
  private final Accounts accounts;
  private final Registrations registrations;
  private final WorkItems workItems;
  private final BusinessClock clock;
  private final JsonMapper json;

  DemoCases(
      CaseFiles cases,
      Accounts accounts,
      Registrations registrations,
      WorkItems workItems,
      BusinessClock clock,
      JsonMapper json) {
    this.cases = cases;
    this.accounts = accounts;
    this.registrations = registrations;
    this.workItems = workItems;
    this.clock = clock;
    this.json = json;
  }

  /** Makes the cases, unless there is any case yet. */
  void make() {
    if (!cases.none()) {
      return;
    }
    var started = System.nanoTime();
    var matters = read("demo/cases.json", new TypeReference<List<Matter>>() {});
    var customs = read("demo/customs.json", new TypeReference<Customs>() {});
    var now = clock.instant();
    var desk = new Desk(customs, accounts, registrations, workItems, clock);
    var agenda = new Agenda();
    for (var i = 0; i < matters.size(); i++) {
      // Seeded, so that every start tells the same stories.
      new Walk(matters.get(i), customs, desk, agenda, new Random(i)).begin(now);
    }
    agenda.liveThrough(now, clock);
    LOG.info(
        "{} demo cases made in {} ms", matters.size(), (System.nanoTime() - started) / 1_000_000);
  }

  private <T> T read(String resource, TypeReference<T> type) {
    try (var in = new ClassPathResource(resource).getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

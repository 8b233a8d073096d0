package org.lianxin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseFiles;
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
  private static final LocalTime BEFORE_OPENING = LocalTime.of(7, 30);

  private final CaseFiles cases;
  private final Desk desk;
  private final Mornings mornings;
  private final BusinessClock clock;
  private final JsonMapper json;

  DemoCases(CaseFiles cases, Desk desk, Mornings mornings, BusinessClock clock, JsonMapper json) {
    this.cases = cases;
    this.desk = desk;
    this.mornings = mornings;
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
    var agenda = new Agenda();
    var walks = new ArrayList<Walk>();
    for (var i = 0; i < matters.size(); i++) {
      // Seeded, so that every start tells the same stories.
      var walk = new Walk(matters.get(i), customs, desk, agenda, new Random(i));
      walk.begin(now);
      walks.add(walk);
    }
    var longest = matters.stream().mapToInt(Matter::daysAgo).max().orElse(0);
    watchInTheMornings(now, longest, walks, agenda);
    agenda.liveThrough(now, clock);
    LOG.info(
        "{} demo cases made in {} ms", matters.size(), (System.nanoTime() - started) / 1_000_000);
  }

  /** Every third morning up to today's: more often would only take longer. */
  private void watchInTheMornings(Instant now, int days, List<Walk> walks, Agenda agenda) {
    var today = now.atZone(BusinessClock.ZONE).truncatedTo(ChronoUnit.DAYS);
    for (var i = 0; i <= days; i += 3) {
      var at = today.minusDays(i).with(BEFORE_OPENING).toInstant();
      agenda.put(
          at,
          () -> {
            var moved = mornings.look();
            walks.stream()
                .filter(walk -> moved.contains(walk.caseNo()))
                .forEach(walk -> walk.watched(at));
          });
    }
  }

  private <T> T read(String resource, TypeReference<T> type) {
    try (var in = new ClassPathResource(resource).getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

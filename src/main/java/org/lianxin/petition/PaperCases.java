package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Sha256;
import org.lianxin.organization.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 旧台账导入: takes matters of earlier years in, which were settled on paper. Each becomes a case in the
 * archive: found, searched and read like any other, but it ran through no process here and by no
 * clock. It only ever adds: no case that is there is changed by it, and no line of a paper ledger
 * comes in twice.
 */
@Service
public class PaperCases {

  private static final String STEP = "importLedger";

  /** In place of the version of a form: what was filled in was a line on paper. */
  private static final String NO_FORM = "paper";

  /**
   * Endings without a result of the matter itself are kept for ten years, the others for thirty.
   */
  private static final Set<String> WITHOUT_RESULT = Set.of("ROUTED", "NOT_ACCEPTED", "WITHDRAWN");

  private static final int AT_ONCE = 500;

  private static final Map<String, Mask> PERSONAL =
      Map.of(
          "petitionerName", Mask.NAME,
          "petitionerPhone", Mask.PHONE,
          "petitionerAddress", Mask.ADDRESS);

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final CaseNumbers numbers;
  private final QueryCodes queryCodes;
  private final Petitioners petitioners;
  private final Steps steps;
  private final CaseEvidence evidence;
  private final BusinessClock clock;

  PaperCases(
      EntityManager entities,
      JdbcClient jdbc,
      CaseNumbers numbers,
      QueryCodes queryCodes,
      Petitioners petitioners,
      Steps steps,
      CaseEvidence evidence,
      BusinessClock clock) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.queryCodes = queryCodes;
    this.petitioners = petitioners;
    this.steps = steps;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** A line's own key: whoever takes it in again is told so by it. */
  public static String key(Unit unit, String paperNo) {
    return Sha256.of((unit.code() + "\n" + paperNo).getBytes(StandardCharsets.UTF_8));
  }

  /** Which of these lines have been taken in before. */
  @Transactional(readOnly = true)
  public Set<String> known(Collection<String> keys) {
    var asked = List.copyOf(keys);
    var known = new HashSet<String>();
    for (var from = 0; from < asked.size(); from += AT_ONCE) {
      known.addAll(
          jdbc.sql("SELECT line_key FROM paper_record WHERE line_key IN (:keys)")
              .param("keys", asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
              .query(String.class)
              .list());
    }
    return known;
  }

  /**
   * Takes one in.
   *
   * @return the number of its case
   * @throws org.springframework.dao.DuplicateKeyException if somebody has taken it in meanwhile
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String takeIn(PaperMatter paper, Actor actor) {
    var now = clock.instant();
    var number = numbers.next(paper.unit().code(), paper.receivedOn().getYear());
    jdbc.sql(
            "INSERT INTO paper_record (line_key, case_no, imported_by, imported_at)"
                + " VALUES (?, ?, ?, ?)")
        .params(
            key(paper.unit(), paper.paperNo()), number.value(), actor.login(), Timestamp.from(now))
        .update();
    var form = new FormData(values(paper), PERSONAL);
    var theCase =
        PetitionCase.settledOnPaper(
            number,
            // Nobody is given its code; who asks at the station gets another.
            queryCodes.hash(number.value(), queryCodes.random()),
            Matter.of(form),
            Received.onPaper(paper.unit(), paper.receivedOn(), actor),
            Standing.archived(
                paper.closedOn().atStartOfDay(BusinessClock.ZONE).toInstant(),
                paper.outcome(),
                paper.resolved(),
                now));
    if (theCase.matter().accuses()) {
      throw new IllegalArgumentException("Accusations do not come from a ledger");
    }
    if (paper.leadUnit() != null) {
      theCase.handling().leadBy(paper.leadUnit());
    }
    theCase.custody().keptFor(WITHOUT_RESULT.contains(paper.outcome()) ? "P10" : "P30");
    entities.persist(theCase);
    petitioners.keep(number.value(), Party.of(form));
    steps.record(
        new Step(
            theCase,
            STEP,
            form,
            NO_FORM,
            UnaryOperator.identity(),
            actor,
            actor.unit(),
            null,
            now));
    entities.flush();
    evidence.record(
        theCase,
        Deed.of(actor.doer(), Act.REGISTERED, STEP, theCase.cause()).on(form.values().keySet()));
    // Thousands come in one transaction; what is written need not lie in memory.
    entities.clear();
    return number.value();
  }

  /** As a registration form would have it. */
  private static Map<String, Object> values(PaperMatter paper) {
    var values = new HashMap<String, Object>();
    values.put("paperNo", paper.paperNo());
    values.put("petitionDate", paper.receivedOn().toString());
    values.put("channel", paper.channel());
    values.put("purpose", paper.purpose());
    values.put("categoryCode", paper.category());
    values.put("issueVillageCode", paper.village());
    values.put("title", paper.title());
    values.put("statement", paper.statement());
    values.put("petitionerCount", paper.persons());
    values.put("anonymous", paper.petitioner() == null);
    values.put("outcome", paper.outcome());
    values.put("closedOn", paper.closedOn().toString());
    values.put("resolved", paper.resolved());
    given(values, "petitionerName", paper.petitioner());
    given(values, "petitionerPhone", paper.phone());
    given(values, "petitionerAddress", paper.address());
    given(values, "leadUnit", paper.leadUnit());
    return values;
  }

  private static void given(Map<String, Object> values, String key, @Nullable String value) {
    if (value != null) {
      values.put(key, value);
    }
  }
}

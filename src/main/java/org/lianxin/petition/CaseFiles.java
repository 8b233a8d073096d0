package org.lianxin.petition;

import static org.hibernate.Timeouts.SKIP_LOCKED_MILLI;
import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the case file. Whatever changes a case locks its row first (design.md §2 rule 11):
 * contended changes then wait for each other instead of failing.
 */
@Service
public class CaseFiles {

  /** As long as a hash, and none. */
  private static final String NOBODYS_CODE = "-".repeat(64);

  private final EntityManager entities;
  private final CaseEvidence evidence;
  private final CaseNumbers numbers;
  private final QueryCodes queryCodes;
  private final SavedForms saved;
  private final BusinessClock clock;
  private final Petitioners petitioners;
  private final SealedAccusations sealedAccusations;
  private final ArchivedRows archivedRows;

  CaseFiles(
      EntityManager entities,
      CaseEvidence evidence,
      CaseNumbers numbers,
      QueryCodes queryCodes,
      SavedForms saved,
      BusinessClock clock,
      Petitioners petitioners,
      SealedAccusations sealedAccusations,
      ArchivedRows archivedRows) {
    this.archivedRows = archivedRows;
    this.entities = entities;
    this.evidence = evidence;
    this.numbers = numbers;
    this.queryCodes = queryCodes;
    this.saved = saved;
    this.clock = clock;
    this.petitioners = petitioners;
    this.sealedAccusations = sealedAccusations;
  }

  /** Opens the case file of a new matter. The form has passed its own check. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PetitionCase open(FormData form, Actor actor, QueryCode code) {
    var at = clock.instant();
    var number = numbers.next(actor.unit(), clock.today().getYear());
    var matter = Matter.of(form);
    var requests = form.rows("requests").stream().map(row -> row.required("text")).toList();
    var opened =
        PetitionCase.register(
            number, queryCodes.hash(number.value(), code), matter, requests, actor, at);
    opened.custody().concernsMinors(form.flag("minorInvolved"));
    entities.persist(opened);
    if (opened.sealed()) {
      sealedAccusations.begin(number.value(), new Accusation(matter, requests, Party.of(form)));
      return opened;
    }
    petitioners.keep(number.value(), Party.of(form));
    if (form.flag("agency") && form.text("mandateSignMethod") != null) {
      entities.persist(AgencyMandate.given(number.value(), form, actor, at));
    }
    return opened;
  }

  /**
   * Opens the file of an accusation that was part of another matter. Its petitioners are the same;
   * its query code is given to nobody.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PetitionCase splitOff(PetitionCase from, String accusation, Actor actor, Instant at) {
    var number = numbers.next(from.registeredUnit(), clock.today().getYear());
    var hash = queryCodes.hash(number.value(), queryCodes.random());
    var split = PetitionCase.splitOff(from, number, hash, actor, at);
    entities.persist(split);
    sealedAccusations.begin(
        number.value(),
        new Accusation(
            from.matter().accusation(accusation), List.of(), petitioners.of(from.caseNo())));
    // What follows in the new file is caused by what is done in the old one.
    split.causedBy(from.cause() == null ? from.caseNo() : from.cause(), "split", actor);
    entities.flush();
    evidence.record(split, Deed.of(actor.doer(), Act.SPLIT_OFF, "split", null));
    return split;
  }

  /**
   * Takes everything out of a file that belongs to an accusation, the registration form as it was
   * filled in included.
   *
   * @param title what the rest is called; null to leave the title
   * @param statement what remains; null if nothing does
   * @param requests which of them remain
   * @param respondents whom the rest is about, as a form has them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepOnly(
      PetitionCase theCase,
      @Nullable String title,
      @Nullable String statement,
      @Nullable String facts,
      List<String> requests,
      List<Map<String, Object>> respondents) {
    theCase.keepOnly(theCase.matter().rest(title, statement, facts), requests);
    saved.rewrite(
        theCase.caseNo(),
        "register",
        form -> {
          form.put("title", theCase.matter().title());
          form.put("statement", theCase.matter().statement());
          form.put("factsAndReasons", facts);
          form.put("requests", requests.stream().map(text -> Map.of("text", text)).toList());
          // Somebody else's words for the whole of it.
          form.remove("summary");
          form.remove("respondents");
          if (!respondents.isEmpty()) {
            form.put("respondents", respondents);
          }
        });
  }

  /** The case, locked until the transaction ends; refuses an unknown number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PetitionCase lock(String caseNo) {
    return lockIfKnown(caseNo).orElseThrow(Unknown::new);
  }

  /** The same for a number that somebody has typed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<PetitionCase> lockIfKnown(String caseNo) {
    return complete(entities.find(PetitionCase.class, caseNo, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The same for whoever can come back to it later: nothing while somebody else has the case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<PetitionCase> lockIfFree(String caseNo) {
    return complete(
        entities.find(
            PetitionCase.class,
            caseNo,
            LockModeType.PESSIMISTIC_WRITE,
            Map.of(HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED_MILLI)));
  }

  /** What was put away of an archived case is there again for whoever changes it. */
  private Optional<PetitionCase> complete(@Nullable PetitionCase locked) {
    if (locked != null && locked.state() == CaseState.ARCHIVED) {
      archivedRows.bringBack(locked.caseNo());
    }
    return Optional.ofNullable(locked);
  }

  /** Whether there is any case yet. */
  @Transactional(readOnly = true)
  public boolean none() {
    return entities.createQuery("SELECT COUNT(c) FROM PetitionCase c", Long.class).getSingleResult()
        == 0;
  }

  /** The case, to read; refuses an unknown number. */
  @Transactional(readOnly = true)
  public PetitionCase require(String caseNo) {
    return find(caseNo).orElseThrow(Unknown::new);
  }

  /** The case of that number, if there is one. */
  @Transactional(readOnly = true)
  public Optional<PetitionCase> find(String caseNo) {
    return Optional.ofNullable(entities.find(PetitionCase.class, caseNo));
  }

  /**
   * The case that this query code opens, if it is the code of that case. For a number that nobody
   * has as much is reckoned as for one that somebody has.
   */
  @Transactional(readOnly = true)
  public Optional<PetitionCase> tracked(String caseNo, QueryCode code) {
    var found = find(caseNo);
    var hash = found.map(PetitionCase::queryCodeHash).orElse(NOBODYS_CODE);
    return queryCodes.fits(caseNo, code, hash) ? found : Optional.empty();
  }
}

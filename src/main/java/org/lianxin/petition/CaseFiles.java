package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
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

  private final EntityManager entities;
  private final CaseNumbers numbers;
  private final QueryCodes queryCodes;
  private final BusinessClock clock;
  private final Ids ids;

  CaseFiles(
      EntityManager entities,
      CaseNumbers numbers,
      QueryCodes queryCodes,
      BusinessClock clock,
      Ids ids) {
    this.entities = entities;
    this.numbers = numbers;
    this.queryCodes = queryCodes;
    this.clock = clock;
    this.ids = ids;
  }

  /** Opens the case file of a new matter. The form has passed its own check. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PetitionCase open(FormData form, Actor actor, QueryCode code) {
    var at = clock.instant();
    var number = numbers.next(actor.unit(), clock.today().getYear());
    var opened =
        PetitionCase.register(number, queryCodes.hash(number.value(), code), form, actor, at);
    entities.persist(opened);
    Petitioner.of(number.value(), form, ids).forEach(entities::persist);
    if (form.flag("agency") && form.text("mandateSignMethod") != null) {
      entities.persist(AgencyMandate.given(number.value(), form, actor, at));
    }
    return opened;
  }

  /** The case, locked until the transaction ends; refuses an unknown number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PetitionCase lock(String caseNo) {
    var found = entities.find(PetitionCase.class, caseNo, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new Unknown();
    }
    return found;
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

  private Optional<PetitionCase> find(String caseNo) {
    return Optional.ofNullable(entities.find(PetitionCase.class, caseNo));
  }

  /** The case that this query code opens, if it is the code of that case. */
  @Transactional(readOnly = true)
  public Optional<PetitionCase> tracked(String caseNo, QueryCode code) {
    return find(caseNo).filter(found -> found.hasQueryCode(code, queryCodes));
  }
}

package org.lianxin.privacy.incident;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.access.StaffNames;
import org.lianxin.deadline.Deadlines;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what went wrong with personal data, and until when the authority and the people have to
 * be told. Every change is on the audit trail with the names of the fields that it was about.
 */
@Service
class Incidents {

  private static final String AUTHORITY_PERIOD = "PI2";
  private static final String PEOPLE_PERIOD = "PI3";
  private static final String WHAT = "privacyIncident";

  private static final Set<Role> RECORDING =
      EnumSet.of(Role.SECURITY_ADMIN, Role.AUDITOR, Role.TOWN_OFFICE);

  /** The leader is told of it too; domain.md §4.5. */
  private static final Set<Role> READING =
      EnumSet.of(Role.SECURITY_ADMIN, Role.AUDITOR, Role.TOWN_OFFICE, Role.TOWN_LEADER);

  private final EntityManager entities;
  private final Evidence evidence;
  private final Deadlines deadlines;
  private final Vocabulary vocabulary;
  private final Words words;
  private final StaffNames names;
  private final Ids ids;
  private final BusinessClock clock;

  Incidents(
      EntityManager entities,
      Evidence evidence,
      Deadlines deadlines,
      Vocabulary vocabulary,
      Words words,
      StaffNames names,
      Ids ids,
      BusinessClock clock) {
    this.entities = entities;
    this.evidence = evidence;
    this.deadlines = deadlines;
    this.vocabulary = vocabulary;
    this.words = words;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * An incident as it is shown.
   *
   * @param tellAuthorityBy the moment until which the authority has to be told
   * @param authorityOverdue it was told later, or is not told yet and should be
   * @param version to be sent back with {@code If-Match}
   */
  record Shown(
      UUID id,
      Known known,
      Instant tellAuthorityBy,
      boolean authorityOverdue,
      Instant tellPeopleBy,
      boolean peopleOverdue,
      String notice,
      @Nullable Instant closedAt,
      String recordedBy,
      String recordedByName,
      Instant recordedAt,
      long version) {}

  @Transactional(readOnly = true)
  public PageOf<Shown> page(PageAsked page, Actor actor) {
    require(actor, READING);
    var rows =
        entities
            .createQuery(
                "SELECT i FROM PrivacyIncident i ORDER BY i.foundAt DESC, i.id DESC",
                PrivacyIncident.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    var total =
        entities
            .createQuery("SELECT COUNT(i) FROM PrivacyIncident i", Long.class)
            .getSingleResult();
    return new PageOf<>(rows.stream().map(this::shown).toList(), total, page.page(), page.size());
  }

  @Transactional(readOnly = true)
  public Shown one(UUID id, Actor actor) {
    require(actor, READING);
    var found = entities.find(PrivacyIncident.class, id);
    if (found == null) {
      throw new Unknown();
    }
    return shown(found);
  }

  @Transactional
  public Shown record(Known known, Actor actor) {
    require(actor, RECORDING);
    checked(known).refuse();
    var incident = new PrivacyIncident(ids.next(), actor.login(), clock.instant());
    incident.take(known);
    entities.persist(incident);
    entities.flush();
    evidence(actor, Act.INCIDENT_RECORDED, incident, incident.known().differing(null));
    return shown(incident);
  }

  /**
   * Takes in what is known by now.
   *
   * @param based version that the person had before him; null where he does not say
   */
  @Transactional
  public Shown change(UUID id, Known known, @Nullable Long based, Actor actor) {
    var incident = open(id, based, actor);
    checked(known).refuse();
    var before = incident.known();
    incident.take(known);
    entities.flush();
    evidence(actor, Act.ACTED, incident, incident.known().differing(before));
    return shown(incident);
  }

  /** Everything is done: what Art. 57 asks for is there. */
  @Transactional
  public Shown close(UUID id, @Nullable Long based, Actor actor) {
    var incident = open(id, based, actor);
    var checks = new Checks(words);
    incident.known().checkClosing(checks);
    checks.refuse();
    incident.close(clock.instant());
    entities.flush();
    evidence(actor, Act.ACTED, incident, List.of("closedAt"));
    return shown(incident);
  }

  private PrivacyIncident open(UUID id, @Nullable Long based, Actor actor) {
    require(actor, RECORDING);
    var incident = entities.find(PrivacyIncident.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (incident == null) {
      throw new Unknown();
    }
    if (based != null && based != incident.version()) {
      throw new StaleVersion();
    }
    if (incident.closedAt() != null) {
      throw new IncidentClosed();
    }
    return incident;
  }

  private Checks checked(Known known) {
    var kinds = vocabulary.list("dataKinds").stream().map(option -> option.value()).toList();
    var checks = new Checks(words);
    known.check(checks, clock.instant(), kinds::contains);
    return checks;
  }

  private void evidence(Actor actor, Act act, PrivacyIncident incident, Iterable<String> fields) {
    var names = new TreeSet<String>();
    fields.forEach(names::add);
    evidence.ofSystem(Deed.of(actor.doer(), act, WHAT, incident.id().toString()).on(names));
  }

  private Shown shown(PrivacyIncident incident) {
    var known = incident.known();
    var found = Objects.requireNonNull(known.foundAt());
    var authorityBy = deadlines.endOf(AUTHORITY_PERIOD, found);
    var peopleBy = deadlines.endOf(PEOPLE_PERIOD, found);
    var peopleTold = known.toldPeopleAt();
    return new Shown(
        incident.id(),
        known,
        authorityBy,
        late(known.toldAuthorityAt(), authorityBy),
        peopleBy,
        !(peopleTold == null && known.notToldReason() != null) && late(peopleTold, peopleBy),
        words.of("incident.notice"),
        incident.closedAt(),
        incident.recordedBy(),
        names.of(incident.recordedBy()),
        incident.recordedAt(),
        incident.version());
  }

  private boolean late(@Nullable Instant done, Instant by) {
    return (done == null ? clock.instant() : done).isAfter(by);
  }

  private static void require(Actor actor, Set<Role> roles) {
    if (!actor.isAny(roles)) {
      throw new NotAllowed();
    }
  }

  /** What is closed stays as it is. */
  static class IncidentClosed extends Refusal {
    IncidentClosed() {
      super(HttpStatus.CONFLICT);
    }
  }
}

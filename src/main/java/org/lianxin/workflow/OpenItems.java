package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Absences;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.ReadOnce;
import org.lianxin.petition.Due;
import org.lianxin.petition.Names;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/** The open items of a case, from the work list. */
@Component
class OpenItems implements OpenWork {

  /** What a station does on the petitioner's behalf, as long as it has his mandate. */
  private static final Set<String> FOR_THE_PETITIONER =
      Set.of("deliver", "followUp", "serveReview");

  /**
   * Duties whose holders stand in for each other: of a station, the officer reports past a chief
   * who keeps away.
   */
  private static final List<Set<Role>> STANDING_IN =
      List.of(
          EnumSet.of(Role.STATION_OFFICER, Role.STATION_CHIEF),
          EnumSet.of(Role.TOWN_OFFICE),
          EnumSet.of(Role.TOWN_LEADER),
          EnumSet.of(Role.DEPT_HEAD),
          EnumSet.of(Role.LEAD_HANDLER),
          EnumSet.of(Role.CO_HANDLER),
          EnumSet.of(Role.REVIEW_OFFICER),
          EnumSet.of(Role.DISCIPLINE_LIAISON));

  private final EntityManager entities;
  private final CaseProcess process;
  private final Accounts accounts;
  private final Absences absences;
  private final StandIns standIns;
  private final ReadOnce readOnce;
  private final Names names;
  private final ItemNames itemNames;
  private final BusinessClock clock;

  OpenItems(
      EntityManager entities,
      CaseProcess process,
      Accounts accounts,
      Absences absences,
      StandIns standIns,
      ReadOnce readOnce,
      Names names,
      ItemNames itemNames,
      BusinessClock clock) {
    this.entities = entities;
    this.process = process;
    this.accounts = accounts;
    this.absences = absences;
    this.standIns = standIns;
    this.readOnce = readOnce;
    this.names = names;
    this.itemNames = itemNames;
    this.clock = clock;
  }

  @Override
  public List<Item> of(String caseNo, Actor actor) {
    var theCase = entities.find(PetitionCase.class, caseNo);
    var rows = openWithAbsent(caseNo, actor);
    var logins = rows.stream().map(Row::absent).filter(Objects::nonNull).distinct().toList();
    var absent = absences.principals(logins, actor);
    return rows.stream()
        .map(Row::item)
        .distinct()
        .map(item -> shown(item, theCase, working(item, theCase, actor, absent)))
        .toList();
  }

  private Actor working(WorkItem item, PetitionCase theCase, Actor actor, List<Actor> absent) {
    return absent.isEmpty() || ItemRights.isHis(item, theCase, actor)
        ? actor
        : standIns.principal(item, theCase, actor, absent).map(actor::standingInFor).orElse(actor);
  }

  /** With those for whom the person stands in, all in one statement. */
  private List<Row> openWithAbsent(String caseNo, Actor actor) {
    return entities
        .createQuery(
            "SELECT w, a.absent FROM WorkItem w LEFT JOIN Absence a ON a.deputy = ?2"
                + " AND a.endedAt IS NULL AND a.fromDay <= ?3 AND a.untilDay >= ?3"
                + " WHERE w.caseNo = ?1 AND w.status = OPEN ORDER BY w.createdAt, w.id",
            Row.class)
        .setParameter(1, caseNo)
        .setParameter(2, actor.login())
        .setParameter(3, clock.today())
        .getResultList();
  }

  private record OpenIn(String caseNo) {}

  private record Row(WorkItem item, @Nullable String absent) {}

  /** The open items themselves, the earliest first. */
  Stream<WorkItem> open(String caseNo) {
    return readOnce.of(new OpenIn(caseNo), () -> read(caseNo)).stream();
  }

  private List<WorkItem> read(String caseNo) {
    return entities
        .createQuery(
            "SELECT w FROM WorkItem w WHERE w.caseNo = ?1 AND w.status = OPEN"
                + " ORDER BY w.createdAt, w.id",
            WorkItem.class)
        .setParameter(1, caseNo)
        .getResultList();
  }

  /** What that item has led to, whatever has become of it. */
  Stream<WorkItem> openedBy(WorkItem done) {
    return entities
        .createQuery(
            "SELECT w FROM WorkItem w WHERE w.caseNo = ?1 AND w.openedBy = ?2", WorkItem.class)
        .setParameter(1, done.caseNo())
        .setParameter(2, done.id())
        .getResultStream();
  }

  @Override
  public List<Desk> desks(String caseNo) {
    return open(caseNo)
        .map(
            item ->
                new Desk(
                    item.id(),
                    item.task(),
                    item.name(),
                    item.unit(),
                    item.roles(),
                    item.assignee(),
                    item.owner(),
                    item.notBy(),
                    item.dueRules()))
        .toList();
  }

  @Override
  public boolean isOpen(String caseNo, String task) {
    return open(caseNo).anyMatch(item -> item.task().equals(task));
  }

  @Override
  public void handOver(PetitionCase theCase, String fromUnit) {
    if (theCase.handling().leadUnit() == null) {
      return;
    }
    open(theCase.caseNo())
        .filter(item -> item.unit().equals(fromUnit) && FOR_THE_PETITIONER.contains(item.task()))
        .forEach(
            item -> {
              item.handOver(theCase.handling().leadUnit());
              process.release(item);
            });
  }

  @Override
  public void move(PetitionCase theCase, String fromUnit, String toUnit) {
    open(theCase.caseNo())
        .filter(item -> item.unit().equals(fromUnit))
        .forEach(
            item -> {
              item.handOver(toUnit);
              process.release(item);
            });
  }

  @Override
  public boolean canDoWithout(PetitionCase theCase, Actor actor) {
    var others =
        accounts.colleagues(actor).stream()
            .filter(other -> !theCase.course().isRecused(other.login()))
            .toList();
    // What is open now, and what may come to the unit later in the case.
    return open(theCase.caseNo())
            .filter(item -> ItemRights.concerns(item, actor))
            .allMatch(
                item ->
                    others.stream().anyMatch(other -> ItemRights.mayEverWork(item, theCase, other)))
        && STANDING_IN.stream()
            .filter(actor::isAny)
            .allMatch(duty -> others.stream().anyMatch(other -> other.isAny(duty)));
  }

  @Override
  public void retitle(PetitionCase theCase) {
    entities
        .createQuery("SELECT w FROM WorkItem w WHERE w.caseNo = ?1", WorkItem.class)
        .setParameter(1, theCase.caseNo())
        .getResultStream()
        .forEach(item -> item.retitle(theCase.matter().title()));
  }

  @Override
  public void release(PetitionCase theCase, Actor actor) {
    open(theCase.caseNo())
        .filter(item -> actor.login().equals(item.assignee()) || actor.login().equals(item.owner()))
        .forEach(
            item -> {
              item.release();
              process.release(item);
            });
  }

  Item shown(WorkItem item, PetitionCase theCase, Actor actor) {
    return new Item(
        item.id(),
        item.task(),
        itemNames.of(item.task(), item.name()),
        names.unit(item.unit()),
        item.assignee(),
        names.personOrNone(item.assignee()),
        item.createdAt(),
        Due.dateOf(item.due()),
        Due.lampOf(item.due(), clock.today()),
        ItemRights.of(item, theCase, actor),
        item.version());
  }
}

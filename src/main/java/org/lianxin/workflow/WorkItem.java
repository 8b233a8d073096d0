package org.lianxin.workflow;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Role;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.Due;
import org.lianxin.workflow.engine.OpenedTask;

/** One thing a unit has to do in a case: our side of an engine task. */
@Entity
@SuppressWarnings("NullAway.Init")
public class WorkItem {

  /** Whether it is still to be done. */
  public enum Status {
    OPEN,
    DONE,
    /** Taken away by the process: no longer needed. */
    CANCELLED
  }

  @Id private String id;
  private String caseNo;
  private @Nullable String title;
  private String task;
  private String name;
  private String unit;
  private @Nullable String aboutUnit;
  private String roles;
  private @Nullable String notBy;
  private @Nullable String assignee;
  private @Nullable String owner;

  @Enumerated(EnumType.STRING)
  private Status status;

  private String deployment;
  private boolean drafted;
  @Embedded private @Nullable Due due;
  private String dueRules;
  private @Nullable String openedBy;
  private @Nullable Instant notedAt;
  private @Nullable String processInstance;

  @Enumerated(EnumType.STRING)
  private @Nullable CaseState caseState;

  private Instant createdAt;
  private @Nullable Instant doneAt;
  private @Nullable String doneBy;
  @Version private Long version;

  protected WorkItem() {}

  /**
   * Opens an item.
   *
   * @param task the engine's task: one thing, one id
   * @param title the case's title; null where whoever does the item may not know the case
   * @param unit whose it is
   * @param aboutUnit the unit whose part it is about; null for the unit's own
   * @param notBy login of the one person who may not do it
   * @param due by when; null if no clock runs for it
   * @param openedBy the item or action that led to it
   */
  public WorkItem(
      OpenedTask task,
      @Nullable String title,
      String unit,
      @Nullable String aboutUnit,
      @Nullable String notBy,
      @Nullable Due due,
      @Nullable String openedBy,
      Instant createdAt) {
    this.id = task.id();
    this.caseNo = task.caseNo();
    this.title = title;
    this.task = task.task();
    this.name = task.name();
    this.unit = unit;
    this.aboutUnit = aboutUnit;
    this.roles = task.roles().stream().map(Role::name).collect(Collectors.joining(","));
    this.notBy = notBy;
    this.status = Status.OPEN;
    this.deployment = task.deployment();
    this.processInstance = task.processInstance();
    this.due = due;
    this.dueRules = String.join(",", task.due());
    this.openedBy = openedBy;
    this.createdAt = createdAt;
  }

  void claim(String by) {
    assignee = by;
  }

  void release() {
    assignee = null;
    owner = null;
  }

  /** 转办: a colleague has it from now on. */
  void transfer(String to) {
    assignee = to;
  }

  /** 委派: a colleague prepares it; it comes back. */
  void delegate(String to) {
    owner = assignee == null ? owner : assignee;
    assignee = to;
  }

  /** 交回. */
  void resolve() {
    assignee = owner;
    owner = null;
  }

  /** For another unit from now on. */
  void handOver(String otherUnit) {
    unit = otherUnit;
    assignee = null;
    owner = null;
  }

  /** The case is called otherwise from now on; who may not know of it learns nothing. */
  void retitle(String caseTitle) {
    title = title == null ? null : caseTitle;
  }

  /** Its clocks end on other days than before. */
  public void dueBy(@Nullable Due other) {
    due = other;
  }

  void completeBy(String by, CaseState stateOfCase, Instant at) {
    caseState = stateOfCase;
    assignee = by;
    doneBy = by;
    doneAt = at;
  }

  /** Somebody is told that nobody has claimed it; once is enough. */
  boolean noteUnclaimed(Instant at) {
    if (assignee != null || notedAt != null) {
      return false;
    }
    notedAt = at;
    return true;
  }

  void drafted() {
    drafted = true;
  }

  boolean hasDraft() {
    return drafted;
  }

  /** The engine has finished the task. */
  public void done() {
    status = Status.DONE;
  }

  /** The engine has taken the task away. */
  public void cancel(Instant at) {
    status = Status.CANCELLED;
    doneAt = at;
  }

  /**
   * The process has a newer version, in which the same task may have another id and name. Items of
   * the first release did not know their process instance.
   */
  public void carryTo(String task, String name, String deployment, String processInstance) {
    this.task = task;
    this.name = name;
    this.deployment = deployment;
    this.processInstance = processInstance;
  }

  public String id() {
    return id;
  }

  public String caseNo() {
    return caseNo;
  }

  @Nullable String title() {
    return title;
  }

  public String task() {
    return task;
  }

  String name() {
    return name;
  }

  public String unit() {
    return unit;
  }

  /** The unit whose part of the work it is about: mostly the item's own. */
  String partOf() {
    return aboutUnit == null ? unit : aboutUnit;
  }

  List<Role> roles() {
    return Arrays.stream(roles.split(",")).map(Role::valueOf).toList();
  }

  @Nullable String notBy() {
    return notBy;
  }

  @Nullable String assignee() {
    return assignee;
  }

  public boolean open() {
    return status == Status.OPEN;
  }

  String deployment() {
    return deployment;
  }

  @Nullable Due due() {
    return due;
  }

  /** The rules of the policy pack by which it is due. */
  public List<String> dueRules() {
    return dueRules.isEmpty() ? List.of() : Arrays.asList(dueRules.split(","));
  }

  /** Who has delegated it and gets it back. */
  @Nullable String owner() {
    return owner;
  }

  @Nullable String openedBy() {
    return openedBy;
  }

  @Nullable String processInstance() {
    return processInstance;
  }

  /** Where the case stood when it was done. */
  @Nullable CaseState caseState() {
    return caseState;
  }

  Status status() {
    return status;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable String doneBy() {
    return doneBy;
  }

  long version() {
    return version;
  }
}

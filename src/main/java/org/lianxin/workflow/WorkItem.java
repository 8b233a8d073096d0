package org.lianxin.workflow;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Role;

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

  @Enumerated(EnumType.STRING)
  private Status status;

  private String deployment;
  private boolean drafted;
  private @Nullable LocalDate dueDate;
  private Instant createdAt;
  private @Nullable Instant doneAt;
  private @Nullable String doneBy;
  @Version private Long version;

  protected WorkItem() {}

  /**
   * Opens an item.
   *
   * @param id the engine's id of the task: one thing, one id
   * @param title the case's title; null where whoever does the item may not know the case
   * @param aboutUnit the unit whose part it is about; null for the unit's own
   * @param roles the roles any of which may do it
   * @param notBy login of the one person who may not
   */
  public WorkItem(
      String id,
      String caseNo,
      @Nullable String title,
      String task,
      String name,
      String unit,
      @Nullable String aboutUnit,
      List<Role> roles,
      @Nullable String notBy,
      String deployment,
      @Nullable LocalDate dueDate,
      Instant createdAt) {
    this.id = id;
    this.caseNo = caseNo;
    this.title = title;
    this.task = task;
    this.name = name;
    this.unit = unit;
    this.aboutUnit = aboutUnit;
    this.roles = roles.stream().map(Role::name).collect(Collectors.joining(","));
    this.notBy = notBy;
    this.status = Status.OPEN;
    this.deployment = deployment;
    this.dueDate = dueDate;
    this.createdAt = createdAt;
  }

  void claim(String by) {
    assignee = by;
  }

  void release() {
    assignee = null;
  }

  void completeBy(String by, Instant at) {
    assignee = by;
    doneBy = by;
    doneAt = at;
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

  /** The process has a newer version, in which the same task may have another id and name. */
  public void carryTo(String task, String name, String deployment) {
    this.task = task;
    this.name = name;
    this.deployment = deployment;
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

  String unit() {
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

  @Nullable LocalDate dueDate() {
    return dueDate;
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

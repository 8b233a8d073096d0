package org.lianxin.petition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Masking;
import org.lianxin.evidence.Head;

/**
 * One petition matter (信访件), domain.md §3.1. It is never deleted and its registration is never
 * re-dated.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class PetitionCase {

  @Id private String caseNo;
  private String queryCodeHash;
  @Embedded private Received received;
  @Embedded private Matter matter;
  private @Nullable String route;

  @Embedded private Standing standing;
  @Embedded private Handling handling;
  @Embedded private @Nullable Due due;

  @Column(updatable = false)
  private boolean sealed;

  /** Whether the search has yet to read what it says now. */
  private boolean textUnread = true;

  @Embedded private Course course;
  @Embedded private Respondents respondents;
  @Embedded private Custody custody;

  /** The end of its audit chain, as far as it is known here: {@link CaseChains} moves it. */
  @Column(insertable = false, updatable = false)
  private long auditSeq;

  @Column(insertable = false, updatable = false)
  private String auditHash = "";

  /** What is being done right now; what it sets going can be undone by it. */
  @Transient private @Nullable Doing doing;

  @Version private Long version;

  @ElementCollection
  @CollectionTable(name = "petition_request", joinColumns = @JoinColumn(name = "case_no"))
  @OrderColumn(name = "idx")
  @Column(name = "text")
  private List<String> requests = new ArrayList<>();

  protected PetitionCase() {}

  private PetitionCase(
      CaseNumber number,
      String queryCodeHash,
      Matter matter,
      boolean sealed,
      Received received,
      Instant at) {
    this.caseNo = number.value();
    this.queryCodeHash = queryCodeHash;
    this.sealed = sealed;
    this.matter = sealed ? matter.registerLine() : matter;
    this.received = received;
    this.standing = Standing.begun(at);
    this.handling = new Handling();
    this.course = Course.begun();
    this.respondents = Respondents.unknown();
    this.custody = Custody.begun();
  }

  /** Registers a matter; of an accusation only the line of the register. */
  static PetitionCase register(
      CaseNumber number,
      String queryCodeHash,
      Matter matter,
      List<String> requests,
      Actor actor,
      Instant at) {
    var registered =
        new PetitionCase(
            number, queryCodeHash, matter, matter.accuses(), Received.by(actor, at), at);
    if (!registered.sealed) {
      registered.requests.addAll(requests);
    }
    return registered;
  }

  /** Takes in a matter of an earlier year that was settled on paper: it has no path to go. */
  static PetitionCase settledOnPaper(
      CaseNumber number, String queryCodeHash, Matter matter, Received received, Standing over) {
    var settled =
        new PetitionCase(number, queryCodeHash, matter, false, received, over.stateSince());
    settled.standing = over;
    return settled;
  }

  /** Opens the file of an accusation that was part of another matter; it was received with it. */
  static PetitionCase splitOff(
      PetitionCase from, CaseNumber number, String queryCodeHash, Actor actor, Instant at) {
    return new PetitionCase(
        number, queryCodeHash, from.matter, true, from.received.partedBy(actor), at);
  }

  /** 回避: the person has nothing more to do with the case (Art. 28 ¶3). */
  public void keepAway(String login) {
    course.recuse(login, sealed);
  }

  /** The process says where the case now stands. */
  public void enter(CaseState next, Instant at) {
    standing.enter(next, at);
  }

  /** How the case ended; set before or with its closing. */
  public void endAs(@Nullable String how) {
    standing.endAs(how);
  }

  /** The office's proposal fixes the route, which later selects the clocks. */
  public void takeRoute(@Nullable String chosen) {
    if (chosen != null) {
      route = chosen;
    }
  }

  /** The office sends the report back to the station: allowed once (domain.md §4.2). */
  public void returnedByOffice() {
    standing.returnedByOffice();
  }

  /** The office has taken its return back. */
  public void notReturnedByOffice() {
    standing.notReturnedByOffice();
  }

  /** The petitioner comes back to it: how it ended no longer holds. */
  public void reopened() {
    standing.reopened();
  }

  /** What is due next by the clocks of the law and of the house; kept here for the lists. */
  void dueNext(@Nullable Due next) {
    due = next;
  }

  /** What is an accusation goes to another file; here only the rest remains (Art. 30 ¶3). */
  void keepOnly(Matter rest, List<String> restOfRequests) {
    matter = rest;
    requests.clear();
    requests.addAll(restOfRequests);
    textUnread = true;
  }

  /** What an earlier release has kept of an accusation goes to its sealed file. */
  void keepRegisterLine() {
    matter = matter.registerLine();
    requests.clear();
    textUnread = true;
  }

  /** Nothing that tells who petitions is left beside the line of the register. */
  void forgetPetitioner(Instant at) {
    matter = matter.named(null);
    custody.destroyed(at);
    textUnread = true;
  }

  /** Who its petitioners are was written wrongly: other words in it give them away. */
  void petitionersChanged() {
    textUnread = true;
  }

  /** The lead petitioner's name was written wrongly; the lists show it as it is. */
  void petitionerIsCalled(String name) {
    matter = matter.named(Masking.name(name));
  }

  /** Resolved is not closed: it needs the petitioner's word (domain.md §3.1). */
  public void confirmedResolved() {
    standing.confirmedResolved();
  }

  public String caseNo() {
    return caseNo;
  }

  /** What was brought forward, as it was registered. */
  public Matter matter() {
    return matter;
  }

  public String township() {
    return received.township();
  }

  public String registeredUnit() {
    return received.unit();
  }

  /** Whether it was taken in from a paper ledger: it ran through no process and by no clock. */
  public boolean imported() {
    return received.imported();
  }

  public String firstReceiver() {
    return received.first();
  }

  /** Whether a village station registered it, and not the township office. */
  public boolean registeredByStation() {
    return received.byStation();
  }

  /** What is asked for; the opinion answers each one (domain.md §3.1). */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  public boolean hasBeenReturnedByOffice() {
    return standing.hasBeenReturnedByOffice();
  }

  public CaseState state() {
    return standing.state();
  }

  public @Nullable String outcome() {
    return standing.outcome();
  }

  /** What has to be done first, by when; null if nothing has. */
  public @Nullable Due due() {
    return due;
  }

  /** The day it was received, in the business zone: days are counted from here. */
  public LocalDate receivedOn() {
    return received.on();
  }

  /** The day from which its days are counted: what is reopened is as if just received. */
  public LocalDate countedFrom() {
    var reopened = course.reopenedOn();
    return reopened == null ? received.on() : reopened;
  }

  public Instant receivedAt() {
    return received.at();
  }

  public @Nullable Instant closedAt() {
    return standing.closedAt();
  }

  /** From here to the end of the transaction, what happens is caused by this item or action. */
  void causedBy(String itemOrAction, String task, Actor actor) {
    doing = new Doing(itemOrAction, task, actor.login());
  }

  /** Who does the task in this transaction; null if it is not the one being done. */
  @Nullable String doing(String task) {
    return doing != null && doing.task.equals(task) ? doing.by : null;
  }

  /** The item or action that is being done; null while the process moves by itself. */
  public @Nullable String cause() {
    return doing == null ? null : doing.cause;
  }

  /** Who handles it, in whose name, and who answers for it. */
  public Handling handling() {
    return handling;
  }

  /** What has happened to it beside its state. */
  public Course course() {
    return course;
  }

  /** Whom it is about. */
  public Respondents respondents() {
    return respondents;
  }

  /** An accusation: nobody but the discipline liaison may know of it (Art. 30 ¶3). */
  public boolean sealed() {
    return sealed;
  }

  /** Whether the station acts for the petitioner, and still may. */
  public boolean agency() {
    return matter.agency() && !course.agencyHasEnded();
  }

  /** Whether the outcome goes up on the board: the leader allows it and the petitioner agrees. */
  public boolean toBePublished() {
    return handling.publishable() && mayBePublished();
  }

  /** Whether the petitioner agrees to have the outcome published, by what he has said last. */
  public boolean mayBePublished() {
    return !publicConsent().equals("NONE");
  }

  /** What he agrees to have published: his last word on it holds. */
  public String publicConsent() {
    var since = custody.publicity();
    if (since == null) {
      return matter.publicConsent();
    }
    if (!since) {
      return "NONE";
    }
    return matter.mayBePublished() ? matter.publicConsent() : "DEIDENTIFIED";
  }

  /** What the duties of privacy and of the archive hold on to. */
  public Custody custody() {
    return custody;
  }

  /** Where its audit chain ended when it was read. */
  Head auditHead() {
    return new Head(caseNo, auditSeq, auditHash);
  }

  void auditedTo(Head head) {
    auditSeq = head.seq();
    auditHash = head.hash();
  }

  public long version() {
    return version;
  }

  String queryCodeHash() {
    return queryCodeHash;
  }

  public @Nullable String route() {
    return route;
  }

  Instant stateSince() {
    return standing.stateSince();
  }

  boolean resolved() {
    return standing.resolved();
  }

  private record Doing(String cause, String task, String by) {}
}

package org.lianxin.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a case beside its state: whether the petitioner has been told, how often the
 * case was urged, who keeps away from it, how far it was appealed.
 */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class Course {

  /** How far the petitioner has gone against the answer; domain.md §3.9. */
  public enum ReviewLevel {
    /** 复查. */
    REVIEW,
    /** 复核, after which nothing more is asked. */
    RECHECK
  }

  private @Nullable LocalDate noticedOn;
  private @Nullable LocalDate acceptedOn;
  private @Nullable LocalDate reopenedOn;
  private @Nullable Instant oneTimeNoticeAt;
  private @Nullable Instant agencyEndedAt;
  private int urges;
  private @Nullable LocalDate urgedOn;
  private boolean beside;

  @Column(name = "review_level")
  private @Nullable String level;

  private String recused = "";

  /** The same of an accusation: who keeps away tells whom it is about. */
  @Convert(converter = SealedLogins.class)
  private @Nullable String sealedRecused;

  protected Course() {}

  static Course begun() {
    return new Course();
  }

  /** The petitioner has been told in writing that the matter is here; the first time counts. */
  public void noticed(LocalDate servedOn) {
    if (noticedOn == null) {
      noticedOn = servedOn;
    }
  }

  /** 受理: the day from which the time to conclude runs. It is set once. */
  public void accepted(LocalDate day) {
    if (acceptedOn == null) {
      acceptedOn = day;
    }
  }

  /**
   * The petitioner comes back to what was settled: he is told anew, and its days are counted anew.
   */
  public void reopened(LocalDate day) {
    reopenedOn = day;
    noticedOn = null;
    acceptedOn = null;
  }

  @Nullable LocalDate reopenedOn() {
    return reopenedOn;
  }

  /** 一次性告知: everything that is missing is asked for once, so there is no second time. */
  public void askedForMaterials(Instant at) {
    oneTimeNoticeAt = at;
  }

  /** The petitioner no longer wants to be represented. */
  public void agencyEnded(Instant at) {
    agencyEndedAt = at;
  }

  /** 催办. */
  public void urged(LocalDate day) {
    urges++;
    urgedOn = day;
  }

  /** Something is asked beside the case's own path: an extension, a voiding. */
  public void askedBeside() {
    beside = true;
  }

  /** What was asked beside the path has ended with it. */
  public void nothingBeside() {
    beside = false;
  }

  /** Whether something may still be asked beside the path that ends with it. */
  public boolean somethingBeside() {
    return beside;
  }

  /** The petitioner asks for review, or recheck. */
  public void appealed(ReviewLevel to) {
    level = to.name();
  }

  /** 回避: the person has nothing more to do with the case (Art. 28 ¶3). */
  void recuse(String login, boolean sealed) {
    var all =
        Arrays.stream((sealed ? sealedRecused == null ? "" : sealedRecused : recused).split(","))
            .filter(other -> !other.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    all.add(login);
    var kept = all.stream().collect(Collectors.joining(",", ",", ","));
    if (sealed) {
      sealedRecused = kept;
    } else {
      recused = kept;
    }
  }

  public boolean isRecused(String login) {
    var each = "," + login + ",";
    return recused.contains(each) || sealedRecused != null && sealedRecused.contains(each);
  }

  public @Nullable LocalDate noticedOn() {
    return noticedOn;
  }

  public @Nullable LocalDate acceptedOn() {
    return acceptedOn;
  }

  /** Whether the written notice has been served, or is being prepared ahead of its turn. */
  public boolean noticeRaised() {
    return noticedOn != null;
  }

  public boolean wasAskedForMaterials() {
    return oneTimeNoticeAt != null;
  }

  boolean agencyHasEnded() {
    return agencyEndedAt != null;
  }

  public int urges() {
    return urges;
  }

  public boolean urgedOn(LocalDate day) {
    return day.equals(urgedOn);
  }

  public @Nullable ReviewLevel reviewLevel() {
    return level == null ? null : ReviewLevel.valueOf(level);
  }
}

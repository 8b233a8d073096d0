package org.lianxin.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the duties of privacy and of the archive hold on to in a case: requests that wait for an
 * answer, how long it is kept, what stands in the way of its destruction (domain.md §8.3, §8.5).
 */
@Embeddable
public class Custody {

  /** More at once is no request any more. */
  private static final int MOST_OPEN = 10;

  @Column(name = "privacy_requests")
  private int openRequests;

  private @Nullable Boolean publicity;
  private boolean minorInvolved;
  private @Nullable String retention;
  private @Nullable Instant heldAt;
  private @Nullable Instant destroyedAt;

  protected Custody() {}

  static Custody begun() {
    return new Custody();
  }

  /** The petitioner asks something about his data. */
  public void asked() {
    openRequests++;
  }

  /** One of these requests has been answered. */
  public void answered() {
    openRequests--;
  }

  /** Whether a request waits for its answer. */
  public boolean asksForAnswer() {
    return openRequests > 0;
  }

  /** Whether so many wait that no more is taken in. */
  public boolean crowded() {
    return openRequests >= MOST_OPEN;
  }

  /** The petitioner agrees to publicity, or no longer does, whatever he said at registration. */
  public void publicity(boolean agreed) {
    publicity = agreed;
  }

  @Nullable Boolean publicity() {
    return publicity;
  }

  /** Somebody under age has to do with it. */
  void concernsMinors(boolean yes) {
    minorInvolved = yes;
  }

  /** Whether somebody under age has to do with it: nothing of it is published (domain.md §8.4). */
  public boolean minorInvolved() {
    return minorInvolved;
  }

  /** 保管期限, chosen when the case was archived. */
  public void keptFor(String period) {
    retention = period;
  }

  public @Nullable String retention() {
    return retention;
  }

  /** It may not be destroyed until somebody says so. */
  public void hold(Instant at) {
    heldAt = at;
  }

  /** Nothing stands in the way any more. */
  public void release() {
    heldAt = null;
  }

  public boolean held() {
    return heldAt != null;
  }

  void destroyed(Instant at) {
    destroyedAt = at;
  }

  /** What it held of persons can no longer be read. */
  public boolean destroyed() {
    return destroyedAt != null;
  }
}

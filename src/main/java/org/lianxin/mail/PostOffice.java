package org.lianxin.mail;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * One round: decides who is told of what, sends what is due, and once a day forgets what is old.
 */
@Service
public class PostOffice {

  private final List<Channel> channels;
  private final Lookout lookout;
  private final Sender sender;
  private final Deliveries deliveries;
  private final Marks marks;
  private final BusinessClock clock;
  private final Duration kept;
  private @Nullable LocalDate tidied;

  PostOffice(
      List<Channel> channels,
      Lookout lookout,
      Sender sender,
      Deliveries deliveries,
      Marks marks,
      BusinessClock clock,
      @Value("${lianxin.log-retention-days}") int kept) {
    this.channels = channels;
    this.lookout = lookout;
    this.sender = sender;
    this.deliveries = deliveries;
    this.marks = marks;
    this.clock = clock;
    this.kept = Duration.ofDays(kept);
  }

  /** Whether anything is sent at all. */
  public boolean open() {
    return channels.stream().anyMatch(Channel::on);
  }

  public void work() {
    if (!open()) {
      return;
    }
    lookout.look();
    sender.send();
    var today = clock.today();
    if (!today.equals(tidied)) {
      tidied = today;
      deliveries.forgetBefore(clock.instant().minus(kept));
      marks.forgetBefore(clock.instant().minus(kept));
    }
  }
}

package org.lianxin.supervision;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * 值守: one look at everything of which somebody must be told. Several nodes may look at the same
 * time; each thing is said once.
 */
@Service
public class Watch {

  private final ClockWatch clocks;
  private final IdleWatch idle;
  private final List<Round> rounds;

  Watch(ClockWatch clocks, IdleWatch idle, List<Round> rounds) {
    this.clocks = clocks;
    this.idle = idle;
    this.rounds = rounds;
  }

  public void look() {
    clocks.look();
    idle.look();
    rounds.forEach(Round::look);
  }
}

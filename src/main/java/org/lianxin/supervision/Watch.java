package org.lianxin.supervision;

import org.springframework.stereotype.Service;

/**
 * 值守: one look at everything of which somebody must be told. Several nodes may look at the same
 * time; each thing is said once.
 */
@Service
public class Watch {

  private final ClockWatch clocks;
  private final IdleWatch idle;

  Watch(ClockWatch clocks, IdleWatch idle) {
    this.clocks = clocks;
    this.idle = idle;
  }

  public void look() {
    clocks.look();
    idle.look();
  }
}

package org.lianxin.statistics.flow;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.access.Actor;
import org.lianxin.statistics.Period;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The township's day, and the way through the stages. */
@RestController
@RequestMapping("/api/statistics")
class FlowController {

  private final DayBook dayBook;
  private final Flow flow;

  FlowController(DayBook dayBook, Flow flow) {
    this.dayBook = dayBook;
    this.flow = flow;
  }

  @GetMapping("/today")
  Today today(Actor actor) {
    return dayBook.today(actor);
  }

  @GetMapping("/today/counts")
  Today.Counts counts(Actor actor) {
    return dayBook.counts(actor);
  }

  /** By stage: how long it took in that period, and what waits there now. */
  @GetMapping("/flow")
  List<StageFlow> flow(@RequestParam LocalDate from, @RequestParam LocalDate to, Actor actor) {
    return flow.stages(new Period(from, to), actor);
  }
}

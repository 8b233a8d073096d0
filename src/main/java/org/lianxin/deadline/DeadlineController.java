package org.lianxin.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.BadParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counting a period out for whoever asks; design.md §6. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlineController {

  private final Deadlines deadlines;

  DeadlineController(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Either by rule or by length. */
  @GetMapping("/explain")
  Explanation explain(
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable String length,
      @RequestParam(required = false) @Nullable String start) {
    if (rule != null && length != null) {
      throw new BadParameter("length");
    }
    if (rule != null) {
      return deadlines.explain(rule, day(start));
    }
    if (length != null) {
      return deadlines.explain(Length.of(length), day(start));
    }
    throw new BadParameter("rule");
  }

  private static LocalDate day(@Nullable String written) {
    try {
      if (written != null) {
        return LocalDate.parse(written);
      }
    } catch (DateTimeParseException e) {
      // Refused below, like none at all.
    }
    throw new BadParameter("start");
  }
}

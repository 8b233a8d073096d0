package org.lianxin.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 委托代行: who is away and who stands in for him. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

  private final Absences absences;

  AbsenceController(Absences absences) {
    this.absences = absences;
  }

  /**
   * What is entered.
   *
   * @param absent login of who is away; left out for oneself, named by an administrator only
   * @param from the first day, until the last
   */
  record Entered(
      @Nullable String absent,
      @Nullable String deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  @GetMapping
  PageOf<Absences.Shown> page(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    var asked = new PageAsked(page, size, "");
    return new PageOf<>(
        absences.of(actor, asked.size(), asked.offset()), absences.count(actor), page, size);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Absences.Shown enter(@RequestBody Entered entered, Actor actor) {
    return absences.enter(
        entered.absent(), entered.deputy(), entered.from(), entered.until(), actor);
  }

  @PostMapping("/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id, Actor actor) {
    absences.end(uuid(id), actor);
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Unknown();
    }
  }
}

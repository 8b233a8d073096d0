package org.lianxin.station;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 值班: entered by the chief, the office and the administrator, read by everybody signed in. */
@RestController
class DutyController {

  private final Duties duties;
  private final BusinessClock clock;

  DutyController(Duties duties, BusinessClock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  /** Who comes, by the ids of the members. */
  record Coming(@Nullable List<String> members) {}

  @GetMapping("/api/duties")
  List<Duties.OnDuty> on(@RequestParam(required = false) @Nullable LocalDate on) {
    return duties.on(on == null ? clock.today() : on);
  }

  @GetMapping("/api/admin/duties")
  List<Duties.Summary> all(Actor actor) {
    return duties.all(actor);
  }

  @GetMapping("/api/admin/duties/{unit}")
  Duties.Shown one(@PathVariable String unit, Actor actor) {
    return duties.of(unit, actor);
  }

  @PutMapping("/api/admin/duties/{unit}")
  Duties.Shown plan(
      @PathVariable String unit,
      @RequestBody DutyPlans.Entered entered,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return duties.plan(unit, entered, IfMatch.version(based), actor);
  }

  @PostMapping("/api/admin/duties/{unit}/members")
  @ResponseStatus(HttpStatus.CREATED)
  Duties.Person enter(
      @PathVariable String unit, @RequestBody Members.Entered entered, Actor actor) {
    return duties.enter(unit, entered, actor);
  }

  @PutMapping("/api/admin/duties/{unit}/members/{member}")
  Duties.Person change(
      @PathVariable String unit,
      @PathVariable String member,
      @RequestBody Members.Entered entered,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return duties.change(unit, member, entered, IfMatch.version(based), actor);
  }

  @PutMapping("/api/admin/duties/{unit}/days/{date}")
  Duties.Shown day(
      @PathVariable String unit,
      @PathVariable LocalDate date,
      @RequestBody Coming coming,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return duties.day(unit, date, coming.members, IfMatch.version(based), actor);
  }
}

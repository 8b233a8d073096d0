package org.lianxin.supervision.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.petition.UnitName;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 督办单; domain.md §3.9, §4.4 C16. */
@RestController
@RequestMapping("/api/supervision/sheets")
class SheetController {

  private final SheetList list;
  private final SheetReading reading;
  private final SheetDesk desk;
  private final SheetUnits units;

  SheetController(SheetList list, SheetReading reading, SheetDesk desk, SheetUnits units) {
    this.list = list;
    this.reading = reading;
    this.desk = desk;
    this.units = units;
  }

  @GetMapping
  PageOf<SheetList.Listed> sheets(
      @RequestParam(defaultValue = "all") String view,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String caseNo,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    return list.page(
        new SheetList.Question(view, unit, state, caseNo), new PageAsked(page, size, ""), actor);
  }

  @GetMapping("/units")
  List<UnitName> units(Actor actor) {
    return units.below(actor);
  }

  @GetMapping("/{id}")
  SheetView sheet(@PathVariable String id, Actor actor) {
    return reading.of(id, actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SheetView open(@RequestBody SheetDesk.Opening opening, Actor actor) {
    return desk.open(opening, actor);
  }

  @PostMapping("/{id}/reply")
  SheetView reply(
      @PathVariable String id,
      @RequestBody SheetDesk.Said said,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.reply(id, said, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/close")
  SheetView close(
      @PathVariable String id,
      @RequestBody SheetDesk.Said said,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.close(id, said, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/return")
  SheetView sendBack(
      @PathVariable String id,
      @RequestBody SheetDesk.Said said,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.sendBack(id, said, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/raise-level")
  SheetView raiseLevel(
      @PathVariable String id,
      @RequestBody SheetDesk.Said said,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.raiseLevel(id, said, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/propose")
  SheetView propose(
      @PathVariable String id,
      @RequestBody SheetDesk.Proposing proposing,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.propose(id, proposing, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/answer-proposal")
  SheetView answerProposal(
      @PathVariable String id,
      @RequestBody SheetDesk.Answering answering,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.answerProposal(id, answering, IfMatch.version(based), actor);
  }
}

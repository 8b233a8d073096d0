package org.lianxin.supervision.card;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 责任卡 of a case and of a supervision sheet. */
@RestController
@RequestMapping("/api")
class CardController {

  private final CardDesk desk;

  CardController(CardDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/cases/{caseNo}/cards")
  List<CardView> cards(@PathVariable String caseNo, Actor actor) {
    return desk.ofCase(caseNo, actor);
  }

  @PutMapping("/cases/{caseNo}/cards/{unit}")
  CardView fillCard(
      @PathVariable String caseNo,
      @PathVariable String unit,
      @RequestBody CardDesk.Filled filled,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.fill(caseNo, unit, filled, IfMatch.version(based), actor);
  }

  @GetMapping("/supervision/sheets/{id}/card")
  CardView cardOfSheet(@PathVariable String id, Actor actor) {
    return desk.ofSheet(id, actor);
  }

  @PutMapping("/supervision/sheets/{id}/card")
  CardView fillCardOfSheet(
      @PathVariable String id,
      @RequestBody CardDesk.Filled filled,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.fill(id, filled, IfMatch.version(based), actor);
  }
}

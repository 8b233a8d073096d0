package org.lianxin.privacy;

import java.util.List;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests and texts, for the staff. Requests are lodged and answered as actions of their case. */
@RestController
class PrivacyController {

  private final PrivacyDesk desk;
  private final CasePrivacy cases;
  private final DataCopies copies;
  private final PrivacyTexts texts;

  PrivacyController(PrivacyDesk desk, CasePrivacy cases, DataCopies copies, PrivacyTexts texts) {
    this.desk = desk;
    this.cases = cases;
    this.copies = copies;
    this.texts = texts;
  }

  /** Those of the cases in which the person may take requests: OPEN or ANSWERED. */
  @GetMapping("/api/privacy/requests")
  PageOf<PrivacyDesk.Row> requests(
      @RequestParam(defaultValue = "OPEN") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    return desk.page(state, new PageAsked(page, size, ""), actor);
  }

  @GetMapping("/api/privacy/requests/{id}")
  CasePrivacy.Said request(@PathVariable String id, Actor actor) {
    return cases.one(id, actor);
  }

  /** The copy that was granted, to be handed over at the desk. */
  @GetMapping("/api/privacy/requests/{id}/copy")
  DataCopies.Copy copy(@PathVariable String id, Actor actor) {
    return copies.atDesk(id, actor);
  }

  @GetMapping("/api/cases/{caseNo}/privacy")
  CasePrivacy.Shown ofCase(@PathVariable String caseNo, Actor actor) {
    return cases.of(caseNo, actor);
  }

  /** Every version of the notice and of the consents. */
  @GetMapping("/api/privacy/texts")
  List<PrivacyTexts.Version> texts() {
    return texts.all();
  }

  /** A version for days to come, by the administrator of the system. */
  @PostMapping("/api/privacy/texts")
  @ResponseStatus(HttpStatus.CREATED)
  PrivacyTexts.Version publish(@RequestBody PrivacyTexts.Entered entered, Actor actor) {
    if (!actor.is(Role.SYS_ADMIN)) {
      throw new NotAllowed();
    }
    return texts.publish(entered, actor);
  }
}

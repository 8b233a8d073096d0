package org.lianxin.supervision.card;

import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The fields of the responsibility card, for the administrator of the system. */
@RestController
@RequestMapping("/api/admin/card-form")
class CardFormController {

  private final CardForms forms;

  CardFormController(CardForms forms) {
    this.forms = forms;
  }

  @GetMapping
  CardForms.CardForm cardForm(
      @RequestParam(required = false) @Nullable Integer version, Actor actor) {
    CardForms.requireAdministrator(actor);
    return version == null ? forms.current() : forms.require(version);
  }

  @PutMapping
  CardForms.CardForm changeCardForm(
      @RequestBody CardForms.Making making,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return forms.make(making, IfMatch.version(based), actor);
  }
}

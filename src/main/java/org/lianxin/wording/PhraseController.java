package org.lianxin.wording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusals.BadParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The phrases that a form offers. */
@RestController
class PhraseController {

  private final Phrases phrases;
  private final PhraseKinds kinds;

  PhraseController(Phrases phrases, PhraseKinds kinds) {
    this.phrases = phrases;
    this.kinds = kinds;
  }

  /**
   * A phrase that is offered.
   *
   * @param own whether it is the unit's own
   */
  record Offered(String id, String kind, String kindName, String text, boolean own) {}

  /**
   * The unit's own first, then those for everybody.
   *
   * @param forWhat a task, an action or a kind; left out, all
   */
  @GetMapping("/api/phrases")
  List<Offered> phrases(
      @RequestParam(name = "for", required = false) @Nullable String forWhat, Actor actor) {
    var fitting = forWhat == null ? null : kindsFor(forWhat);
    return phrases.offered(actor.unit()).stream()
        .filter(phrase -> fitting == null || fitting.contains(phrase.kind()))
        .map(
            phrase ->
                new Offered(
                    phrase.id(),
                    phrase.kind(),
                    kinds.label(phrase.kind()),
                    phrase.text(),
                    phrase.unit() != null))
        .toList();
  }

  private List<String> kindsFor(String forWhat) {
    var kind = forWhat.toUpperCase(Locale.ROOT);
    return kinds
        .of(forWhat)
        .orElseGet(
            () -> {
              if (!kinds.known(kind)) {
                throw new BadParameter("for");
              }
              return List.of(kind);
            });
  }
}

package org.lianxin.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.IfMatch;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Phrases and parts of letters, for the administrator of the system. */
@RestController
@RequestMapping("/api/admin")
class WordingController {

  private final Phrases phrases;
  private final Wordings wordings;

  WordingController(Phrases phrases, Wordings wordings) {
    this.phrases = phrases;
    this.wordings = wordings;
  }

  @GetMapping("/phrases")
  List<Phrases.Phrase> phrases(Actor actor) {
    require(actor);
    return phrases.all();
  }

  @GetMapping("/phrases/{phrase}")
  Phrases.Phrase phrase(@PathVariable String phrase, Actor actor) {
    require(actor);
    return phrases.one(phrase);
  }

  @PostMapping("/phrases")
  @ResponseStatus(HttpStatus.CREATED)
  Phrases.Phrase createPhrase(@RequestBody Phrases.Entered entered, Actor actor) {
    require(actor);
    return phrases.create(entered, actor);
  }

  @PutMapping("/phrases/{phrase}")
  Phrases.Phrase changePhrase(
      @PathVariable String phrase,
      @RequestBody Phrases.Entered entered,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    require(actor);
    return phrases.change(phrase, entered, IfMatch.version(based), actor);
  }

  @GetMapping("/wordings")
  List<Wordings.Wording> wordings(Actor actor) {
    require(actor);
    return wordings.all();
  }

  /** Every version, the latest first. */
  @GetMapping("/wordings/{key}")
  List<Wordings.Wording> versions(@PathVariable String key, Actor actor) {
    require(actor);
    return wordings.versions(key);
  }

  @PostMapping("/wordings")
  @ResponseStatus(HttpStatus.CREATED)
  Wordings.Wording createWording(@RequestBody Wordings.Entered entered, Actor actor) {
    require(actor);
    return wordings.create(entered, actor);
  }

  @PutMapping("/wordings/{key}")
  Wordings.Wording changeWording(
      @PathVariable String key,
      @RequestBody Wordings.Entered entered,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    require(actor);
    return wordings.change(key, entered, IfMatch.version(based), actor);
  }

  private static void require(Actor actor) {
    if (!actor.is(Role.SYS_ADMIN)) {
      throw new NotAllowed();
    }
  }
}

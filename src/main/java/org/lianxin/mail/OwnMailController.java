package org.lianxin.mail;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.mail.OwnMail.Setting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own mail: where it goes and of what. */
@RestController
@RequestMapping("/api/me/mail")
class OwnMailController {

  private final OwnMail own;

  OwnMailController(OwnMail own) {
    this.own = own;
  }

  /** What somebody wants to get, and whether several as one. */
  record Choice(@Nullable Set<Topic> topics, @Nullable Boolean digest) {}

  /** Empty for no mail any more. */
  record NewAddress(@Nullable String address) {}

  /** As it came by mail. */
  record Code(@Nullable String code) {}

  @GetMapping
  Setting own(Actor actor) {
    return own.of(actor.login());
  }

  @PutMapping
  Setting choose(@RequestBody Choice choice, Actor actor) {
    return own.choose(actor, choice.topics, !Boolean.FALSE.equals(choice.digest));
  }

  @PostMapping("/address")
  Setting address(@RequestBody NewAddress entered, Actor actor) {
    return own.address(actor.login(), entered.address, actor);
  }

  @PostMapping("/address/confirm")
  Setting confirm(@RequestBody Code entered, Actor actor) {
    return own.confirm(actor, entered.code);
  }
}

package org.lianxin.mail;

import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.mail.OwnMail.Setting;
import org.lianxin.mail.OwnMailController.NewAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mail addresses of the staff, for the administrator of accounts. */
@RestController
@RequestMapping("/api/admin/accounts/{login}/mail")
class AccountMailController {

  private final OwnMail mail;

  AccountMailController(OwnMail mail) {
    this.mail = mail;
  }

  @GetMapping
  Setting of(@PathVariable String login, Actor actor) {
    require(actor);
    return mail.known(login);
  }

  /** Its holder confirms it as if he had entered it himself. */
  @PutMapping
  Setting address(@PathVariable String login, @RequestBody NewAddress entered, Actor actor) {
    require(actor);
    return mail.address(login, entered.address(), actor);
  }

  private static void require(Actor actor) {
    if (!actor.is(Role.SECURITY_ADMIN)) {
      throw new NotAllowed();
    }
  }
}

package org.lianxin.access;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * To whom somebody may hand work. Work is handed on within a unit only, so one's own is the only
 * one whose people are listed.
 */
@RestController
class StaffController {

  private final Accounts accounts;

  StaffController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Somebody with an account in use; nothing by which he could be reached. */
  record Colleague(String login, String name, SortedSet<Role> roles) {}

  @GetMapping("/api/units/{code}/staff")
  List<Colleague> staff(@PathVariable String code, Actor actor) {
    if (!code.equals(actor.unit())) {
      throw new NotAllowed();
    }
    return accounts.inUnit(code).stream()
        .map(one -> new Colleague(one.login(), one.name(), new TreeSet<>(one.roles())))
        .toList();
  }
}

package org.lianxin.access.admin;

import static org.lianxin.access.admin.Administrators.forAccounts;

import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.admin.AccountAdministration.Entered;
import org.lianxin.access.admin.AccountAdministration.Handed;
import org.lianxin.foundation.IfMatch;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of the staff, for the administrator of accounts. */
@RestController
@RequestMapping("/api/admin/accounts")
class AccountController {

  private final AccountAdministration accounts;

  AccountController(AccountAdministration accounts) {
    this.accounts = accounts;
  }

  /** A password; left out, one is made. */
  record Chosen(@Nullable String password) {}

  @GetMapping
  PageOf<AccountList.Listed> page(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    forAccounts(actor);
    var asked = new PageAsked(page, size, "");
    return new PageOf<>(
        accounts.page(q.strip(), unit, asked.size(), asked.offset()),
        accounts.count(q.strip(), unit),
        page,
        size);
  }

  @GetMapping("/{login}")
  AccountList.Listed one(@PathVariable String login, Actor actor) {
    forAccounts(actor);
    return accounts.one(login);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Handed create(@RequestBody Entered entered, Actor actor) {
    return accounts.create(entered, forAccounts(actor));
  }

  @PutMapping("/{login}")
  AccountList.Listed change(
      @PathVariable String login,
      @RequestBody Entered entered,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    forAccounts(actor);
    return accounts.change(login, entered, IfMatch.version(based), actor);
  }

  @PostMapping("/{login}/password")
  Handed resetPassword(@PathVariable String login, @RequestBody Chosen chosen, Actor actor) {
    return accounts.resetPassword(login, chosen.password, forAccounts(actor));
  }

  @PostMapping("/{login}/unlock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlock(@PathVariable String login, Actor actor) {
    accounts.unlock(login, forAccounts(actor));
  }

  @PostMapping("/{login}/second-factor/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dropSecondFactor(@PathVariable String login, Actor actor) {
    accounts.dropSecondFactor(login, forAccounts(actor));
  }
}

package org.lianxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password and second factor. */
@RestController
@RequestMapping("/api/me")
class OwnSecurityController {

  private final OwnSecurity own;

  OwnSecurityController(OwnSecurity own) {
    this.own = own;
  }

  /** The old password and the new one. */
  record NewPassword(@Nullable String current, @Nullable String password) {}

  /** The password, asked for once more. */
  record Proof(@Nullable String password) {}

  /** A code of the authenticator. */
  record Code(@Nullable String code) {}

  /** Each stands in once for a lost telephone; shown this once. */
  record RecoveryCodes(List<String> recoveryCodes) {}

  @GetMapping("/security")
  OwnSecurity.State state(Actor actor) {
    return own.state(actor);
  }

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody NewPassword asked, HttpServletRequest request, Actor actor) {
    own.changePassword(text(asked.current), text(asked.password), request.getRemoteAddr(), actor);
  }

  @PostMapping("/second-factor")
  SecondFactor.Enrolment begin(@RequestBody Proof proof, HttpServletRequest request, Actor actor) {
    return own.begin(text(proof.password), request.getRemoteAddr(), actor);
  }

  @PostMapping("/second-factor/confirm")
  RecoveryCodes confirm(@RequestBody Code code, Actor actor) {
    return new RecoveryCodes(own.confirm(text(code.code), actor));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}

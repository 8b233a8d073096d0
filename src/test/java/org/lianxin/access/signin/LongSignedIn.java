package org.lianxin.access.signin;

import org.lianxin.access.Actor;
import org.lianxin.access.signin.SignedIn.Duty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** For tests of what lies behind the door: somebody who has passed it before. */
public final class LongSignedIn {

  private LongSignedIn() {}

  public static Authentication as(Actor actor) {
    var person = new SignedIn(actor, 0, Duty.NONE);
    return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
  }
}

package org.lianxin.access.signin;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks {@link SignIn} for both doors, the browsers' and the programs'. */
@Component
class SignInProvider implements AuthenticationProvider {

  private final SignIn signIn;

  SignInProvider(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    if (!(asked.getDetails() instanceof SignInDetails from)
        || !(asked.getCredentials() instanceof String password)) {
      throw new BadCredentialsException("incomplete");
    }
    var person = signIn.enter(asked.getName(), password, from);
    var entered =
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    // The session keeps it, so the code that came with the password stays out.
    entered.setDetails(from.address());
    return entered;
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}

package org.lianxin.access;

import java.util.Collection;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What the session remembers of a person; the password's hash is forgotten after the check. */
class SignedIn implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1;

  private final Actor actor;
  private final boolean active;
  private String passwordHash;

  SignedIn(Actor actor, String passwordHash, boolean active) {
    this.actor = actor;
    this.passwordHash = passwordHash;
    this.active = active;
  }

  Actor actor() {
    return actor;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return actor.roles().stream().map(r -> new SimpleGrantedAuthority("ROLE_" + r)).toList();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return actor.login();
  }

  @Override
  public boolean isEnabled() {
    return active;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = "";
  }
}

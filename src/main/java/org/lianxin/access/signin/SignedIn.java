package org.lianxin.access.signin;

import java.util.Collection;
import org.lianxin.access.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What the session remembers of a person; never the password, nor its hash. */
class SignedIn implements UserDetails {

  private static final long serialVersionUID = 2;

  /** What somebody has to do before he may do anything else. */
  enum Duty {
    NONE,
    CHANGE_PASSWORD,
    TAKE_SECOND_FACTOR
  }

  private final Actor actor;
  private final long version;
  private final Duty duty;

  /**
   * Somebody who has shown who he is.
   *
   * @param version of his account then: another one ends the session
   */
  SignedIn(Actor actor, long version, Duty duty) {
    this.actor = actor;
    this.version = version;
    this.duty = duty;
  }

  Actor actor() {
    return actor;
  }

  long version() {
    return version;
  }

  Duty duty() {
    return duty;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return actor.roles().stream().map(r -> new SimpleGrantedAuthority("ROLE_" + r)).toList();
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public String getUsername() {
    return actor.login();
  }
}

package org.lianxin.evidence;

/** What people are called; answered by whoever keeps the accounts. The trail holds logins. */
public interface ActorNames {

  /** The name behind a login; a login that is nobody's stands for itself. */
  String of(String login);
}

package org.lianxin.petition;

import org.lianxin.access.Actor;

/** A number beside an entry of the menu, for whoever is signed in. */
public interface Badge {

  /** Its name among the counts of {@code GET /api/me}. */
  String name();

  long count(Actor actor);
}

package org.lianxin.petition;

import java.util.Map;
import org.lianxin.access.Actor;

/** Where actions outside the tasks are taken; answered by whoever runs the process. */
public interface ActionDesk {

  /**
   * Takes an action.
   *
   * @throws org.lianxin.foundation.Refusal for an unknown case or action (404), somebody not
   *     entitled (403), the wrong moment (409), a form that needs attention (422); nothing is kept
   *     then
   */
  void act(String caseNo, String action, Map<String, Object> form, Actor actor);
}

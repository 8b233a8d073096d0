package org.lianxin.petition;

import java.util.Map;

/** Which fields of the forms are personal data now; answered by whoever has the forms. */
public interface PersonalFields {

  /** Task → field → how it is masked; only tasks with such fields. */
  Map<String, Map<String, Mask>> byTask();
}

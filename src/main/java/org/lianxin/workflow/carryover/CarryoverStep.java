package org.lianxin.workflow.carryover;

import java.util.Map;

/**
 * What has to be known to carry an instance of a process from one version to the next. Of what is
 * not named here the id has stayed the same.
 *
 * @param from version tag that is left
 * @param to version tag that is reached
 * @param map activities that have another id in the newer version, by their old one
 * @param gone activities that are no more, and the activity of the newer version that is to be done
 *     instead; it must be one that the older version has too
 * @param variables what the newer version asks for and the older one never set
 */
record CarryoverStep(
    String from,
    String to,
    Map<String, String> map,
    Map<String, String> gone,
    Map<String, Object> variables) {

  CarryoverStep {
    map = Map.copyOf(map);
    gone = Map.copyOf(gone);
    variables = Map.copyOf(variables);
    map.keySet().stream()
        .filter(gone::containsKey)
        .findAny()
        .ifPresent(
            both -> {
              throw new IllegalArgumentException(both + " is both mapped and gone");
            });
  }
}

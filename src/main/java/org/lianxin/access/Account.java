package org.lianxin.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody's account.
 *
 * @param roleNames role names with commas, as stored
 */
record Account(
    String login, String name, String unit, String roleNames, String passwordHash, boolean active) {

  Set<Role> roles() {
    return Arrays.stream(roleNames.split(","))
        .map(Role::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}

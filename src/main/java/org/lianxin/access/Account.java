package org.lianxin.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody's account.
 *
 * @param roleNames role names with commas, as stored
 */
public record Account(String login, String name, String unit, String roleNames, boolean active) {

  public Set<Role> roles() {
    return Arrays.stream(roleNames.split(","))
        .map(Role::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** Roles as they are stored. */
  public static String names(Collection<Role> roles) {
    return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
  }
}

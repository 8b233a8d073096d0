package org.lianxin.evidence;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param login his login; {@code system} or {@code petitioner} for those who have none
 * @param actingFor login of the absent colleague whose work it was; null for his own
 * @param roles his roles at that time, with commas
 */
public record Doer(String login, @Nullable String actingFor, String roles) {

  /** The program itself. */
  public static final Doer SYSTEM = new Doer("system", null, "");

  /** Somebody whom nobody knows: a name that is no account's is not kept, it may be a password. */
  public static final Doer UNKNOWN = new Doer("unknown", null, "");

  public static Doer of(String login, @Nullable String actingFor, Collection<?> roles) {
    return new Doer(
        login,
        actingFor,
        roles.stream().map(Object::toString).sorted().collect(Collectors.joining(",")));
  }
}

package org.lianxin.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strictly the door is kept; 等保 practice, domain.md §8.5.
 *
 * @param sessions how many browsers one person may be signed in with; the longest idle one ends
 * @param window after so long without a further attempt in vain they are forgotten
 * @param waitAfter from so many attempts in vain on a login has to wait
 * @param waiting how long it waits after each
 * @param lockAfter after so many it is locked
 * @param lock how long, unless an administrator unlocks it
 * @param addressAfter after so many attempts in vain from one address, with whatever logins, nobody
 *     signs in from there for the length of the window; offices share an address
 * @param secondFactor whether a second factor is required of certain roles
 * @param secondFactorRoles of which
 */
@ConfigurationProperties("lianxin.sign-in")
record SignInProperties(
    @DefaultValue("3") int sessions,
    @DefaultValue("15m") Duration window,
    @DefaultValue("5") int waitAfter,
    @DefaultValue("1m") Duration waiting,
    @DefaultValue("10") int lockAfter,
    @DefaultValue("30m") Duration lock,
    @DefaultValue("50") int addressAfter,
    @DefaultValue("false") boolean secondFactor,
    @DefaultValue({"TOWN_LEADER", "DISCIPLINE_LIAISON", "SYS_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
        Set<Role> secondFactorRoles) {

  /**
   * The end of a pause, if it has still to come. One that lies further ahead than any pause is long
   * was set by a clock that has been put right since.
   */
  @Nullable Instant stillToCome(@Nullable Instant end, Instant now) {
    var longest = Stream.of(lock, window, waiting).max(Comparator.naturalOrder()).orElseThrow();
    return end != null && end.isAfter(now) && !end.isAfter(now.plus(longest)) ? end : null;
  }
}

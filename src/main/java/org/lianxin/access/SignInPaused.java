package org.lianxin.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * After too many attempts in vain nobody may sign in for a while: with this login, or from this
 * address.
 *
 * @param login null if there is no such account, or if it is the address that has to wait
 */
public record SignInPaused(@Nullable String login, String address, Instant until) {}

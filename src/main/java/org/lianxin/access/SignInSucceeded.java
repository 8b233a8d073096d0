package org.lianxin.access;

/**
 * Somebody signed in with his password.
 *
 * @param address where the call came from
 * @param session whether a browser's session began; a program brings its password with each call
 *     and is reported only when it had to be checked anew
 */
public record SignInSucceeded(String login, String address, boolean session) {}

package org.lianxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a password.
 *
 * @param address where the call comes from
 * @param code of the second factor: a program's header {@code X-TOTP}, a browser's field {@code
 *     totp}; null if none came
 * @param session whether a browser's session is to begin
 */
record SignInDetails(String address, @Nullable String code, boolean session) {

  static final String HEADER = "X-TOTP";
  private static final String FIELD = "totp";

  static SignInDetails ofProgram(HttpServletRequest request) {
    return new SignInDetails(request.getRemoteAddr(), given(request.getHeader(HEADER)), false);
  }

  static SignInDetails ofBrowser(HttpServletRequest request) {
    return new SignInDetails(request.getRemoteAddr(), given(request.getParameter(FIELD)), true);
  }

  private static @Nullable String given(@Nullable String code) {
    return code == null || code.isBlank() ? null : code.strip();
  }
}

package org.lianxin.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where the call comes that is being answered. */
public final class CallersAddress {

  private CallersAddress() {}

  /** Null where nobody called: a timer, the start. */
  public static @Nullable String now() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
        ? call.getRequest().getRemoteAddr()
        : null;
  }
}

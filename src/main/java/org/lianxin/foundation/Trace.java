package org.lianxin.foundation;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The number of one call, or of one round of work that the program does by itself: it stands in
 * every line that is logged meanwhile. It says nothing of who calls, or about what.
 */
public final class Trace {

  /** As the Elastic Common Schema calls it. */
  static final String KEY = "trace.id";

  private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;

  private Trace() {}

  /** Of what is going on in this thread; null outside of calls and rounds. */
  public static @Nullable String present() {
    return MDC.get(KEY);
  }

  /**
   * The same work for another thread or a later time: with the number of the call that hands it
   * over, or if there is none with one of its own each time it runs.
   */
  public static Runnable each(Runnable work) {
    var given = present();
    return () -> {
      var before = present();
      MDC.put(KEY, given == null ? next() : given);
      try {
        work.run();
      } finally {
        if (before == null) {
          MDC.remove(KEY);
        } else {
          MDC.put(KEY, before);
        }
      }
    };
  }

  /** The number that was given before, if it is written like one or like a UUID; else a new one. */
  static String of(@Nullable String given) {
    var number = given == null ? "" : given.replace("-", "");
    return WRITTEN.matcher(number).matches() ? number : next();
  }

  private static String next() {
    var number = new byte[BYTES];
    ThreadLocalRandom.current().nextBytes(number);
    return HexFormat.of().formatHex(number);
  }
}

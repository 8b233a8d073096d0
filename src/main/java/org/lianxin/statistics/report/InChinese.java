package org.lianxin.statistics.report;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;

/** A caller may read English; what an office issues is Chinese. */
final class InChinese {

  private InChinese() {}

  static <T> T of(Supplier<T> what) {
    var callers = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    try {
      return what.get();
    } finally {
      LocaleContextHolder.setLocaleContext(callers);
    }
  }
}

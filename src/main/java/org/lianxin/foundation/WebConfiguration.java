package org.lianxin.foundation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** How calls are heard: Chinese unless English is asked for, days of a year with four digits. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  private static final DateTimeFormatter FOUR_DIGIT_YEARS =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    resolver.setSupportedLocales(
        List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
    return resolver;
  }

  /**
   * Days of a year with four digits: beyond them neither databases nor calendars can count. A day
   * that was left empty is none.
   */
  @Bean
  Converter<String, LocalDate> days() {
    return new Converter<>() {
      @Override
      public @Nullable LocalDate convert(String text) {
        return text.isBlank() ? null : LocalDate.parse(text, FOUR_DIGIT_YEARS);
      }
    };
  }
}

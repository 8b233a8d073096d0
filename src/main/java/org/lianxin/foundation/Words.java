package org.lianxin.foundation;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Texts of the interface in the caller's language: Chinese unless English is asked for. */
@Component
public class Words {

  private final MessageSource messages;

  Words() {
    var source = new ResourceBundleMessageSource();
    source.setBasenames(
        "messages/problems",
        "messages/labels",
        "messages/rules",
        "messages/reminders",
        "messages/administration",
        "messages/privacy",
        "messages/portal",
        "messages/publicity",
        "messages/supervision",
        "messages/ledgers",
        "messages/reports");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    messages = source;
  }

  /** The text under the key in the language of the current call; fails if there is none. */
  public String of(String key, Object... words) {
    return messages.getMessage(key, words, language());
  }

  /** The text under the key, or the given one where the bundle has none. */
  public String orElse(String key, String otherwise) {
    return messages.getMessage(key, null, otherwise, language());
  }

  /** Language of the current call. */
  public Locale language() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en")
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }
}

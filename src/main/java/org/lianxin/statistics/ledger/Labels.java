package org.lianxin.statistics.ledger;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts words in place of codes. What units, villages and categories are called is read before the
 * rows: while those come, their connection answers nothing else.
 */
final class Labels {

  private final Vocabulary vocabulary;
  private final Words words;
  private final Map<String, String> units;
  private final Map<String, String> villages;
  private final Map<String, String> categories;

  private Labels(
      Vocabulary vocabulary,
      Words words,
      Map<String, String> units,
      Map<String, String> villages,
      Map<String, String> categories) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.units = units;
    this.villages = villages;
    this.categories = categories;
  }

  /** Makes them, in the language of the call. */
  @Component
  static class Reading {

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;
    private final Words words;

    Reading(JdbcClient jdbc, Vocabulary vocabulary, Words words) {
      this.jdbc = jdbc;
      this.vocabulary = vocabulary;
      this.words = words;
    }

    Labels now() {
      return new Labels(vocabulary, words, names("unit"), names("village"), names("category"));
    }

    private Map<String, String> names(String table) {
      return jdbc.sql("SELECT code, name FROM " + table).query(Named.class).list().stream()
          .collect(Collectors.toMap(Named::code, Named::name));
    }

    private record Named(String code, String name) {}
  }

  @Nullable String code(String list, @Nullable String code) {
    return code == null ? null : vocabulary.label(list, code);
  }

  /** The same for words that stand in no list that forms offer. */
  @Nullable String word(String group, @Nullable String code) {
    return code == null ? null : words.orElse("ledger." + group + "." + code, code);
  }

  @Nullable String unit(@Nullable String code) {
    return code == null ? null : units.getOrDefault(code, code);
  }

  @Nullable String village(@Nullable String code) {
    return code == null ? null : villages.getOrDefault(code, code);
  }

  @Nullable String category(@Nullable String code) {
    return code == null ? null : categories.getOrDefault(code, code);
  }

  /** How a case ended: what was answered, or that it went another way. */
  @Nullable String outcome(@Nullable String code) {
    if (code == null) {
      return null;
    }
    var closing = vocabulary.label("closings", code);
    return closing.equals(code) ? vocabulary.label("outcomes", code) : closing;
  }

  /** Why a ledger was taken out; whoever does not say it stands so. */
  @Nullable String exportReason(String code) {
    var said = vocabulary.label("exportReasons", code);
    return said.equals(code) ? words.of("ledger.reason." + code) : said;
  }

  @Nullable String yesNo(@Nullable Boolean yes) {
    return yes == null ? null : words.of(yes ? "ledger.yes" : "ledger.no");
  }
}

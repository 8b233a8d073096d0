package org.lianxin.wording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts of letters and mails by key. Nothing is overwritten: each change is a further version, so
 * that what was sent can be read as it was.
 */
@Service
public class Wordings {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)*");
  private static final int LONGEST_KEY = 60;
  private static final int LONGEST = 2000;
  private static final String SELECT =
      "SELECT wording_key AS `key`, version, text, retired, made_by, made_at FROM wording";

  private final JdbcClient jdbc;
  private final Words words;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;
  private final Evidence evidence;

  Wordings(
      JdbcClient jdbc, Words words, Vocabulary vocabulary, BusinessClock clock, Evidence evidence) {
    this.jdbc = jdbc;
    this.words = words;
    this.vocabulary = vocabulary;
    this.clock = clock;
    this.evidence = evidence;
  }

  /** A version of a part. */
  public record Wording(
      String key, long version, String text, boolean retired, String madeBy, Instant madeAt) {}

  /** What is entered; null for what was left out. */
  record Entered(@Nullable String key, @Nullable String text, @Nullable Boolean retired) {}

  /** The part as it is to be used now; none if there is no such part or it is out of use. */
  @Transactional(readOnly = true)
  public Optional<Wording> current(String key) {
    return latest(key).filter(wording -> !wording.retired);
  }

  /** The latest version of each, by key. */
  @Transactional(readOnly = true)
  public List<Wording> all() {
    return jdbc.sql(
            SELECT
                + " w WHERE version = (SELECT MAX(other.version) FROM wording other"
                + " WHERE other.wording_key = w.wording_key) ORDER BY wording_key")
        .query(Wording.class)
        .list();
  }

  /** Every version of one, the latest first. */
  @Transactional(readOnly = true)
  public List<Wording> versions(String key) {
    var versions =
        jdbc.sql(SELECT + " WHERE wording_key = ? ORDER BY version DESC")
            .param(key)
            .query(Wording.class)
            .list();
    if (versions.isEmpty()) {
      throw new Unknown();
    }
    return versions;
  }

  @Transactional
  Wording create(Entered entered, Actor actor) {
    var key = PlainText.of(entered.key);
    checked(entered)
        .when(!KEY.matcher(key).matches() || key.length() > LONGEST_KEY, "key", "wording.key")
        .when(latest(key).isPresent(), "key", "code.taken")
        .refuse();
    return next(key, 1, PlainText.of(entered.text), false, actor);
  }

  /**
   * Writes the next version.
   *
   * @param based the version it was based on; null if the caller does not care
   */
  @Transactional
  Wording change(String key, Entered entered, @Nullable Long based, Actor actor) {
    var before = latest(key).orElseThrow(Unknown::new);
    checked(entered).refuse();
    if (based != null && based != before.version) {
      throw new StaleVersion();
    }
    var retired = entered.retired == null ? before.retired : entered.retired;
    return next(key, before.version + 1, PlainText.of(entered.text), retired, actor);
  }

  private Wording next(String key, long version, String text, boolean retired, Actor actor) {
    try {
      insert(key, version, text, retired, actor.login());
    } catch (DuplicateKeyException e) {
      // Somebody wrote this version a moment ago.
      throw new StaleVersion();
    }
    evidence.ofSystem(Deed.of(actor.doer(), Act.SETTING_CHANGED, "WORDING", key));
    return latest(key).orElseThrow(Unknown::new);
  }

  void insert(String key, long version, String text, boolean retired, String by) {
    jdbc.sql(
            "INSERT INTO wording (wording_key, version, text, retired, made_by, made_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(key, version, text, retired, by, clock.instant())
        .update();
  }

  /** A part as it comes with the program, unless somebody here has written it. */
  void ship(String key, String text, String by) {
    var before = latest(key);
    if (before.isPresent() && (!before.get().madeBy.equals(by) || before.get().text.equals(text))) {
      return;
    }
    jdbc.sql(
            "INSERT IGNORE INTO wording (wording_key, version, text, retired, made_by, made_at)"
                + " VALUES (?, ?, ?, FALSE, ?, ?)")
        .params(key, before.map(Wording::version).orElse(0L) + 1, text, by, clock.instant())
        .update();
  }

  private Optional<Wording> latest(String key) {
    return jdbc.sql(SELECT + " WHERE wording_key = ? ORDER BY version DESC LIMIT 1")
        .param(key)
        .query(Wording.class)
        .optional();
  }

  private Checks checked(Entered entered) {
    var text = PlainText.of(entered.text);
    return new Checks(words)
        .when(!PlainText.isGiven(text, LONGEST), "text", "wording.text")
        .when(!PlainWording.plainWith(text, blanks()), "text", "wording.blanks");
  }

  /** Names of what the program fills in. */
  private Set<String> blanks() {
    return vocabulary.list("wordingBlanks").stream()
        .map(option -> String.valueOf(option.value()))
        .collect(Collectors.toSet());
  }
}

package org.lianxin.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where each of the staff gets mail, and what he wants to get. */
@Component
class Recipients {

  /** Of somebody who has set nothing: everything but what he has done himself. */
  static final Set<Topic> USUAL = EnumSet.complementOf(EnumSet.of(Topic.OWN));

  private final JdbcClient jdbc;

  Recipients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What somebody has set.
   *
   * @param address in use; null for none
   * @param pending the one to be used once it is confirmed
   * @param digest whether what comes close together goes as one
   */
  record Setting(
      @Nullable String address, @Nullable String pending, Set<Topic> topics, boolean digest) {
    static final Setting NONE = new Setting(null, null, USUAL, true);
  }

  /** The code by which an address is confirmed. */
  record Code(String pending, String code, Instant codeUntil, int tries) {}

  private record Row(
      @Nullable String address, @Nullable String pending, String kinds, boolean digest) {}

  @Transactional(readOnly = true)
  public Setting of(String login) {
    return jdbc.sql("SELECT address, pending, kinds, digest FROM mail_recipient WHERE login = ?")
        .param(login)
        .query(Row.class)
        .optional()
        .map(row -> new Setting(row.address, row.pending, topics(row.kinds), row.digest))
        .orElse(Setting.NONE);
  }

  boolean wants(String login, Topic topic) {
    return of(login).topics().contains(topic);
  }

  @Transactional
  public void choose(String login, Collection<Topic> topics, boolean digest) {
    begin(login);
    jdbc.sql("UPDATE mail_recipient SET kinds = ?, digest = ? WHERE login = ?")
        .params(names(topics), digest, login)
        .update();
  }

  /** An address that is to be confirmed; until then the one before it stays in use. */
  @Transactional
  public void propose(String login, String address, String code, Instant until) {
    begin(login);
    jdbc.sql(
            "UPDATE mail_recipient SET pending = ?, code = ?, code_until = ?, tries = 0"
                + " WHERE login = ?")
        .params(address, code, until, login)
        .update();
  }

  /** Nothing is sent to the person any more. */
  @Transactional
  public void remove(String login) {
    jdbc.sql(
            "UPDATE mail_recipient SET address = NULL, pending = NULL, code = NULL,"
                + " code_until = NULL, tries = 0 WHERE login = ?")
        .param(login)
        .update();
  }

  /** The code that was sent and not used yet. */
  @Transactional(readOnly = true)
  public Optional<Code> code(String login) {
    return jdbc.sql(
            "SELECT pending, code, code_until, tries FROM mail_recipient"
                + " WHERE login = ? AND code IS NOT NULL")
        .param(login)
        .query(Code.class)
        .optional();
  }

  /** Counts a try before it is judged, so that many at once are not more than allowed. */
  @Transactional
  public boolean tries(String login, int most) {
    return jdbc.sql("UPDATE mail_recipient SET tries = tries + 1 WHERE login = ? AND tries < ?")
            .params(login, most)
            .update()
        > 0;
  }

  /** The address is the person's. */
  @Transactional
  public void confirmed(String login) {
    jdbc.sql(
            "UPDATE mail_recipient SET address = pending, pending = NULL, code = NULL,"
                + " code_until = NULL, tries = 0 WHERE login = ?")
        .param(login)
        .update();
  }

  private void begin(String login) {
    jdbc.sql(
            "INSERT IGNORE INTO mail_recipient (login, tries, kinds, digest)"
                + " VALUES (?, 0, ?, TRUE)")
        .params(login, names(USUAL))
        .update();
  }

  private static String names(Collection<Topic> topics) {
    return topics.stream().map(Topic::name).sorted().collect(Collectors.joining(","));
  }

  private static Set<Topic> topics(String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(Topic::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
  }
}

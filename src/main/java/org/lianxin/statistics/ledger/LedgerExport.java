package org.lianxin.statistics.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Rights;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.LedgerScope;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 导出台账: a ledger of what is in somebody's lists, as a file. That he took it out is on record before
 * he gets it (domain.md §8.5).
 */
@Service
class LedgerExport {

  private static final String REASONS = "exportReasons";

  /** Programs need not say why; what they do not say is recorded as such. */
  private static final String UNSTATED = "UNSTATED";

  private static final int AT_ONCE = 500;

  private final Map<String, LedgerSource<?>> ledgers;
  private final JdbcClient jdbc;
  private final LedgerScope scope;
  private final Rights rights;
  private final Labels.Reading labels;
  private final LedgerPaper paper;
  private final Vocabulary vocabulary;
  private final Evidence evidence;
  private final LedgerSettings settings;
  private final int fetchSize;
  private final TransactionTemplate reading;
  private final TransactionTemplate recording;

  LedgerExport(
      List<LedgerSource<?>> ledgers,
      JdbcClient jdbc,
      LedgerScope scope,
      Rights rights,
      Labels.Reading labels,
      LedgerPaper paper,
      Vocabulary vocabulary,
      Evidence evidence,
      LedgerSettings settings,
      DataSource database,
      PlatformTransactionManager transactions)
      throws MetaDataAccessException {
    this.ledgers =
        ledgers.stream().collect(Collectors.toMap(LedgerSource::name, Function.identity()));
    this.jdbc = jdbc;
    this.scope = scope;
    this.rights = rights;
    this.labels = labels;
    this.paper = paper;
    this.vocabulary = vocabulary;
    this.evidence = evidence;
    this.settings = settings;
    this.fetchSize = fetchSize(database);
    this.recording = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * A ledger, ready to be written; whoever takes it closes it.
   *
   * @param reason a code of {@code exportReasons}
   * @throws Refusal for a ledger that is not there (404), for whoever has no lists of cases (403),
   *     for more rows than may leave at once (422)
   */
  LedgerBook of(String name, LedgerAsked asked, @Nullable String reason, Actor actor) {
    var ledger = ledgers.get(name);
    if (ledger == null) {
      throw new Unknown();
    }
    if (!rights.anySight(actor.roles())) {
      throw new NotAllowed();
    }
    var why = reason(reason);
    // One transaction for all rows: they are as they were at one moment.
    var book = reading.execute(status -> read(ledger, asked, why, actor));
    try {
      recording.executeWithoutResult(
          status ->
              evidence.ofAccount(
                  actor.login(),
                  Deed.of(actor.doer(), Act.EXPORTED, name, asked.inEvidence(book.rows()))
                      .because(why)));
      return book;
    } catch (RuntimeException failed) {
      closed(book);
      throw failed;
    }
  }

  private String reason(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return UNSTATED;
    }
    if (vocabulary.list(REASONS).stream().noneMatch(option -> given.equals(option.value()))) {
      throw new BadParameter("reason");
    }
    return given;
  }

  private <R> LedgerBook read(
      LedgerSource<R> ledger, LedgerAsked asked, String reason, Actor actor) {
    var values = new HashMap<String, Object>();
    var from =
        " FROM "
            + ledger.from()
            + " WHERE "
            + ledger.readable(scope.of(actor, values), actor)
            + where(ledger, asked, values);
    var rows = jdbc.sql("SELECT COUNT(*)" + from).params(values).query(Long.class).single();
    if (rows > settings.maxRows()) {
      throw new LedgerTooLong(rows, settings.maxRows());
    }
    var now = labels.now();
    var columns = ledger.columns(now);
    var book = paper.begin(ledger.name(), asked, reason, columns, now, actor);
    try (var found =
        jdbc
            .sql("SELECT " + ledger.selected() + from + " ORDER BY " + ledger.order())
            .withFetchSize(fetchSize)
            .params(values)
            .query(ledger.row())
            .stream()) {
      found.forEach(
          row -> {
            var cells = new ArrayList<@Nullable Object>(columns.size());
            columns.forEach(column -> cells.add(column.value().apply(row)));
            book.add(cells);
          });
      return book;
    } catch (RuntimeException failed) {
      closed(book);
      throw failed;
    }
  }

  private static void closed(LedgerBook book) {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String where(
      LedgerSource<?> ledger, LedgerAsked asked, Map<String, Object> values) {
    var all = new StringBuilder();
    if (asked.from() != null) {
      all.append(" AND ").append(ledger.day()).append(" >= :from");
      values.put(
          "from",
          ledger.dayIsMoment()
              ? Timestamp.from(asked.from().atStartOfDay(BusinessClock.ZONE).toInstant())
              : asked.from());
    }
    if (asked.to() != null) {
      var after = asked.to().plusDays(1);
      all.append(" AND ").append(ledger.day()).append(" < :after");
      values.put(
          "after",
          ledger.dayIsMoment()
              ? Timestamp.from(after.atStartOfDay(BusinessClock.ZONE).toInstant())
              : after);
    }
    if (asked.unit() != null) {
      all.append(" AND ").append(ledger.unit());
      values.put("unit", asked.unit());
    }
    if (asked.village() != null) {
      all.append(" AND c.village_code = :village");
      values.put("village", asked.village());
    }
    if (asked.category() != null) {
      all.append(" AND c.category_code LIKE :category");
      values.put("category", asked.category().replaceAll("(00)+$", "") + "%");
    }
    if (asked.state() != null) {
      all.append(" AND c.state = :state");
      values.put("state", asked.state().name());
    }
    return all.toString();
  }

  /**
   * Connector/J keeps all rows in memory unless it is asked for one at a time by this one number,
   * which H2 refuses; H2 keeps few by itself.
   */
  private static int fetchSize(DataSource database) throws MetaDataAccessException {
    var product =
        JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName());
    return "H2".equals(product) ? AT_ONCE : Integer.MIN_VALUE;
  }

  /** More rows than may leave in one file. */
  static class LedgerTooLong extends Refusal {
    LedgerTooLong(long rows, int most) {
      super(HttpStatus.valueOf(422), rows, most);
    }
  }
}

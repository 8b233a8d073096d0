package org.lianxin.portal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.lianxin.foundation.Sha256;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what callers without an account try, for all nodes alike. A row is a digest of what was
 * tried and from where, and is gone when its time is over.
 */
@Component
class AttemptCounts {

  /** Two that begin to count the same at the same moment get into each other's way. */
  private static final int TRIES = 10;

  private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final TransactionTemplate own;
  private final AtomicReference<Instant> cleared = new AtomicReference<>(Instant.EPOCH);

  AttemptCounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * How often something was tried.
   *
   * @param attempts this one among them
   * @param endsAt when it is forgotten
   */
  record Count(String subject, int attempts, Instant endsAt) {

    /** Full seconds until then. */
    long secondsLeft(Instant now) {
      return (Duration.between(now, endsAt).toMillis() + 999) / 1000;
    }
  }

  /**
   * Counts one more attempt at each of the subjects, unless that is refused: then nothing has been
   * counted.
   *
   * @param refused looks at the counts, this attempt among them
   * @return the counts by subject
   */
  Map<String, Count> count(
      Collection<String> subjects,
      Instant now,
      Duration window,
      Predicate<Map<String, Count>> refused) {
    clear(now);
    for (var left = TRIES; ; left--) {
      try {
        return own.execute(
            status -> {
              var counts = counted(subjects, now, window);
              if (refused.test(counts)) {
                status.setRollbackOnly();
              }
              return counts;
            });
      } catch (ConcurrencyFailureException | DuplicateKeyException e) {
        if (left == 1) {
          throw e;
        }
      }
    }
  }

  /** These attempts were none. */
  void forget(Collection<String> subjects, Collection<String> onceLess) {
    own.executeWithoutResult(
        status -> {
          if (!subjects.isEmpty()) {
            jdbc.sql("DELETE FROM public_attempt WHERE subject IN (:subjects)")
                .param("subjects", digests(subjects))
                .update();
          }
          jdbc.sql(
                  "UPDATE public_attempt SET attempts = attempts - 1"
                      + " WHERE subject IN (:subjects) AND attempts > 0")
              .param("subjects", digests(onceLess))
              .update();
        });
  }

  private Map<String, Count> counted(Collection<String> subjects, Instant now, Duration window) {
    var values = new HashMap<String, Object>();
    values.put("now", Timestamp.from(now));
    values.put("end", Timestamp.from(now.plus(window)));
    var rows = new StringBuilder();
    var names = new HashMap<String, String>();
    for (var subject : subjects.stream().sorted().toList()) {
      var key = "s" + names.size();
      values.put(key, digest(subject));
      names.put(digest(subject), subject);
      rows.append(rows.isEmpty() ? "" : ", ").append("(:").append(key).append(", 1, :end)");
    }
    // The count is looked at before the time: MySQL sets one after the other.
    jdbc.sql(
            "INSERT INTO public_attempt (subject, attempts, ends_at) VALUES "
                + rows
                + " ON DUPLICATE KEY UPDATE attempts ="
                + " CASE WHEN ends_at <= :now OR ends_at > :end THEN 1 ELSE attempts + 1 END,"
                + " ends_at = CASE WHEN ends_at <= :now OR ends_at > :end THEN :end"
                + " ELSE ends_at END")
        .params(values)
        .update();
    var counts = new HashMap<String, Count>();
    jdbc.sql("SELECT subject, attempts, ends_at FROM public_attempt WHERE subject IN (:subjects)")
        .param("subjects", digests(subjects))
        .query(Count.class)
        .list()
        .forEach(
            count -> {
              var subject = names.get(count.subject);
              counts.put(subject, new Count(subject, count.attempts, count.endsAt));
            });
    return counts;
  }

  /** What is over is of no use to anybody; each node sees to it once in a while. */
  private void clear(Instant now) {
    var last = cleared.get();
    var due = last.plus(BETWEEN_CLEARINGS).isBefore(now) || last.isAfter(now);
    if (due && cleared.compareAndSet(last, now)) {
      own.executeWithoutResult(
          status ->
              jdbc.sql("DELETE FROM public_attempt WHERE ends_at <= ?")
                  .param(Timestamp.from(now))
                  .update());
    }
  }

  private static List<String> digests(Collection<String> subjects) {
    return subjects.stream().map(AttemptCounts::digest).sorted().toList();
  }

  private static String digest(String subject) {
    return Sha256.of(subject.getBytes(StandardCharsets.UTF_8));
  }
}

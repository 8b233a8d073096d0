package org.lianxin.statistics;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the cases as the figures know them in the database, for the next program that starts: to
 * unpack a million takes a second or two, to read them from their tables some minutes. What another
 * version of the program has read is not taken. It is called within a transaction.
 */
@Component
class KeptCopy {

  private static final Logger log = LoggerFactory.getLogger(KeptCopy.class);

  /** Well below what a MySQL server takes in one statement. */
  private static final int PART = 1 << 19;

  private static final Duration JUST_NOW = Duration.ofHours(2);

  private final JdbcClient jdbc;
  private final String version = ReadingVersion.ofCases();

  KeptCopy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was kept.
   *
   * @param since nothing that was recorded before is missing in it
   * @param calendar as {@link Known#calendar} says it
   */
  record Kept(Instant since, long calendar, CaseFacts facts) {}

  /** Puts this in the place of what was kept before, unless another node has just kept the same. */
  void keep(Kept now) {
    if (keptAt(now.since).filter(now.since.minus(JUST_NOW)::isBefore).isPresent()) {
      return;
    }
    forget();
    var at = now.since.toEpochMilli();
    var rows = new BufferedOutputStream(new Rows(at), PART);
    var fast = new Deflater(Deflater.BEST_SPEED);
    try (var to = new DataOutputStream(new DeflaterOutputStream(rows, fast, PART))) {
      to.writeLong(now.calendar);
      now.facts.write(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
  }

  void forget() {
    jdbc.sql("DELETE FROM figure_copy").update();
  }

  /** What was kept last before that moment, if this version of the program can go on from it. */
  Optional<Kept> read(Instant now) {
    return keptAt(now).flatMap(this::unpacked);
  }

  private Optional<Instant> keptAt(Instant now) {
    return jdbc.sql(
            "SELECT MAX(kept_at) FROM figure_copy WHERE version = :version AND kept_at <= :now")
        .param("version", version)
        .param("now", now.toEpochMilli())
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochMilli);
  }

  private Optional<Kept> unpacked(Instant at) {
    try (var from = new DataInputStream(parts(at))) {
      var calendar = from.readLong();
      return Optional.of(new Kept(at, calendar, CaseFacts.read(from)));
    } catch (IOException e) {
      // Another node has just put its own in its place, or it is broken: the cases are all there.
      log.warn("figures: what was kept cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  private InputStream parts(Instant at) {
    var parts =
        jdbc.sql(
                "SELECT content FROM figure_copy WHERE version = :version AND kept_at = :at"
                    + " ORDER BY part")
            .param("version", version)
            .param("at", at.toEpochMilli())
            .query((row, number) -> (InputStream) new ByteArrayInputStream(row.getBytes(1)))
            .list();
    return new InflaterInputStream(new SequenceInputStream(Collections.enumeration(parts)));
  }

  /** Each piece that is written into it becomes a row of the table. */
  private final class Rows extends OutputStream {

    private final long at;
    private int written;

    Rows(long at) {
      this.at = at;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) {
      jdbc.sql(
              "INSERT INTO figure_copy (version, kept_at, part, content)"
                  + " VALUES (:version, :at, :part, :content)")
          .param("version", version)
          .param("at", at)
          .param("part", written++)
          .param("content", Arrays.copyOfRange(some, from, from + length))
          .update();
    }
  }
}

package org.lianxin.statistics.flow;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.lianxin.statistics.ReadingVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was done in the months that are over in the database, for the next program that
 * starts: some hundred kilobytes a month, where reading takes the better part of a second. What
 * another version of the program has read is not taken. It is called within a transaction.
 */
@Component
class KeptWork {

  private static final Logger log = LoggerFactory.getLogger(KeptWork.class);

  private final JdbcClient jdbc;
  private final String version =
      ReadingVersion.of(List.of(WorkLog.class, DoneWork.class, WorkKind.class, KeptWork.class));

  KeptWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts these months in the place of all that was kept before. */
  void keep(Map<YearMonth, DoneWork> months, WorkKinds kinds) {
    if (months.keySet().equals(keptMonths())) {
      return;
    }
    forget();
    months.forEach(
        (month, done) ->
            jdbc.sql(
                    "INSERT INTO work_copy (version, of_month, content)"
                        + " VALUES (:version, :month, :content)")
                .param("version", version)
                .param("month", month.toString())
                .param("content", packed(done, kinds))
                .update());
  }

  void forget() {
    jdbc.sql("DELETE FROM work_copy").update();
  }

  /** What was kept, as far as this version of the program can go on from it. */
  Map<YearMonth, DoneWork> read(WorkKinds kinds) {
    var months = new TreeMap<YearMonth, DoneWork>();
    try {
      for (var row : rows()) {
        var month = YearMonth.parse(row.ofMonth);
        months.put(month, unpacked(row.content, month, kinds));
      }
    } catch (IOException e) {
      log.warn("flow: what was kept cannot be read: {}", e.toString());
      return Map.of();
    }
    return months;
  }

  private List<Row> rows() {
    return jdbc.sql("SELECT of_month, content FROM work_copy WHERE version = :version")
        .param("version", version)
        .query(Row.class)
        .list();
  }

  private Set<YearMonth> keptMonths() {
    return jdbc
        .sql("SELECT of_month FROM work_copy WHERE version = :version")
        .param("version", version)
        .query(String.class)
        .list()
        .stream()
        .map(YearMonth::parse)
        .collect(Collectors.toSet());
  }

  private static byte[] packed(DoneWork done, WorkKinds kinds) {
    var bytes = new ByteArrayOutputStream();
    try (var to = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes)))) {
      done.write(to, kinds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static DoneWork unpacked(byte[] content, YearMonth month, WorkKinds kinds)
      throws IOException {
    try (var from =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(content))))) {
      return DoneWork.read(from, month.atDay(1), kinds);
    }
  }

  private record Row(String ofMonth, byte[] content) {}
}

package org.lianxin.operation.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Sha256;
import org.lianxin.store.StoredBlobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file with everything an installation holds, as of one moment, while people go on working: all
 * tables in one snapshot, then the files that their rows name. These are there: what is no longer
 * named is removed a day later at the earliest. The keys are not in it; without them nobody can
 * read what is sealed, from here neither. The file as a whole is encrypted once more, with a key of
 * its own (domain.md §8.5).
 */
@Service
class Backup {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final DataSource database;
  private final StoredBlobs files;
  private final TableCopy tables;
  private final BackupKey key;
  private final JsonMapper json;
  private final Evidence evidence;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  Backup(
      DataSource database,
      StoredBlobs files,
      BackupKey key,
      JsonMapper json,
      Evidence evidence,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.files = files;
    this.tables = new TableCopy(json);
    this.key = key;
    this.json = json;
    this.evidence = evidence;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Makes one.
   *
   * @return the file, named by the time; it appears under that name when it is whole
   */
  Path into(Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    var name = "lianxin-" + STAMP.format(clock.instant().atZone(BusinessClock.ZONE)) + ".zip.gpg";
    var begun = Files.createTempFile(folder, "lianxin-", ".part");
    try {
      try (var file = new BufferedOutputStream(Files.newOutputStream(begun));
          var out = new ZipOutputStream(SealedFile.write(file, key))) {
        write(out);
      }
      try (var channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      var whole = Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      transaction.executeWithoutResult(
          status -> evidence.ofSystem(Deed.of(Doer.SYSTEM, Act.BACKED_UP, "backup", name)));
      return whole;
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  private void write(ZipOutputStream out) throws IOException, SQLException {
    var entries = new TreeMap<String, String>();
    var rows = new TreeMap<String, Long>();
    try (var snapshot = Snapshot.of(database)) {
      var madeAt = clock.instant();
      var all = new Tables(snapshot.connection());
      // The cases come last, as they do when it is restored.
      var order = all.casesLast();
      for (var table : order.subList(0, order.size() - 1)) {
        rows.put(table, table(out, snapshot.connection(), all, table, entries));
      }
      for (var address : addresses(snapshot.connection())) {
        try (var to = new Entry(out, Manifest.FILES + address);
            var blob = files.open(address)) {
          blob.transferTo(to);
          entries.put(Manifest.FILES + address, to.digest());
        }
      }
      rows.put(Tables.CASES, table(out, snapshot.connection(), all, Tables.CASES, entries));
      var manifest =
          new Manifest(
              madeAt,
              all.version(),
              snapshot.connection().getMetaData().getDatabaseProductName(),
              entries,
              rows);
      try (var to = new Entry(out, Manifest.NAME)) {
        to.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      }
    }
  }

  private long table(
      ZipOutputStream out,
      Connection snapshot,
      Tables all,
      String table,
      Map<String, String> entries)
      throws IOException, SQLException {
    var entry = Manifest.entryOf(table);
    try (var to = new Entry(out, entry)) {
      var rows = tables.write(snapshot, all.copied().get(table), to);
      entries.put(entry, to.digest());
      return rows;
    }
  }

  private static List<String> addresses(Connection snapshot) throws SQLException {
    var addresses = new ArrayList<String>();
    try (var statement = snapshot.createStatement();
        var found =
            statement.executeQuery(
                "SELECT DISTINCT address FROM attachment WHERE address IS NOT NULL"
                    + " AND salt IS NOT NULL ORDER BY address")) {
      while (found.next()) {
        addresses.add(found.getString(1).strip());
      }
    }
    return addresses;
  }

  /** Part of the file; it counts its digest, and leaves the file open. */
  private static final class Entry extends FilterOutputStream {

    private final ZipOutputStream zip;
    private final DigestOutputStream bytes;

    Entry(ZipOutputStream zip, String name) throws IOException {
      this(zip, new DigestOutputStream(zip, Sha256.digest()));
      zip.putNextEntry(new ZipEntry(name));
    }

    private Entry(ZipOutputStream zip, DigestOutputStream bytes) {
      super(bytes);
      this.zip = zip;
      this.bytes = bytes;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      bytes.write(from, offset, length);
    }

    /** Of everything that was written. */
    String digest() {
      return Sha256.hex(bytes.getMessageDigest());
    }

    @Override
    public void close() throws IOException {
      zip.closeEntry();
    }
  }
}

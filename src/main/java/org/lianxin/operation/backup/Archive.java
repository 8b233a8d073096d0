package org.lianxin.operation.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** A copy that was made: read from its beginning to its end, since nothing of it lies open. */
final class Archive {

  private final Path path;
  private final BackupKey key;
  private final JsonMapper json;

  Archive(Path path, BackupKey key, JsonMapper json) {
    this.path = path;
    this.key = key;
    this.json = json;
  }

  /** Takes one entry; what it leaves unread is passed over. */
  interface Taker {
    void take(String name, InputStream content) throws IOException, SQLException;
  }

  /**
   * What is in a copy.
   *
   * @param broken what is not as it was when the copy was made: changed, missing or put in
   */
  record Looked(Manifest manifest, List<String> broken) {}

  /** Hands out each entry in the order in which they were written. */
  void each(Taker taker) throws IOException, SQLException {
    try (var content = SealedFile.read(path, key);
        var zip = new ZipInputStream(content)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        taker.take(entry.getName(), new Open(zip));
      }
      // Behind the entries lies their list, and then the tag that says that this is all.
      content.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Reads all of it and changes nothing. */
  Looked look() throws IOException, SQLException {
    var digests = new TreeMap<String, String>();
    var manifests = new ArrayList<Manifest>();
    each(
        (name, content) -> {
          if (name.equals(Manifest.NAME)) {
            manifests.add(json.readValue(content, Manifest.class));
          } else {
            digests.put(name, digest(content));
          }
        });
    if (manifests.isEmpty()) {
      throw new IOException("The copy has no " + Manifest.NAME);
    }
    return new Looked(manifests.get(0), broken(manifests.get(0).entries(), digests));
  }

  private static List<String> broken(Map<String, String> made, Map<String, String> found) {
    var names = new TreeSet<>(made.keySet());
    names.addAll(found.keySet());
    return names.stream().filter(name -> !same(made.get(name), found.get(name))).toList();
  }

  private static boolean same(@Nullable String made, @Nullable String found) {
    return made != null && made.equals(found);
  }

  private static String digest(InputStream content) throws IOException {
    var in = new DigestInputStream(content, Sha256.digest());
    in.transferTo(OutputStream.nullOutputStream());
    return Sha256.hex(in.getMessageDigest());
  }

  /** One entry: whoever closes it leaves the others to be read. */
  private static final class Open extends FilterInputStream {

    Open(ZipInputStream zip) {
      super(zip);
    }

    @Override
    public void close() {
      // The archive is closed by whoever opened it.
    }
  }
}

package org.lianxin.operation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.lianxin.foundation.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** A copy that was made. */
final class Archive implements AutoCloseable {

  private final ZipFile file;
  private final Manifest manifest;

  Archive(Path path, JsonMapper json) throws IOException {
    file = new ZipFile(path.toFile());
    try (var in = open(Manifest.NAME)) {
      manifest = json.readValue(in, Manifest.class);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream open(String entry) throws IOException {
    var found = file.getEntry(entry);
    if (found == null) {
      throw new IOException("The copy has no " + entry);
    }
    return file.getInputStream(found);
  }

  List<String> addresses() {
    return manifest.entries().keySet().stream()
        .filter(entry -> entry.startsWith(Manifest.FILES))
        .map(entry -> entry.substring(Manifest.FILES.length()))
        .toList();
  }

  /** What is not as it was when the copy was made: changed, missing or put in. */
  List<String> broken() throws IOException {
    var broken = new ArrayList<String>();
    for (var entry : manifest.entries().entrySet()) {
      if (file.getEntry(entry.getKey()) == null
          || !entry.getValue().equals(digest(entry.getKey()))) {
        broken.add(entry.getKey());
      }
    }
    var put = new TreeSet<String>();
    file.stream().forEach(entry -> put.add(entry.getName()));
    put.removeAll(manifest.entries().keySet());
    put.remove(Manifest.NAME);
    broken.addAll(put);
    return broken;
  }

  private String digest(String entry) {
    try (var in = new DigestInputStream(open(entry), Sha256.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(in.getMessageDigest());
    } catch (IOException e) {
      // What cannot be unpacked is not as it was.
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

package org.lianxin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxin.testing.Program;

/**
 * Where the program keeps its data: a database that outlives the programs that run on it, and a
 * folder.
 */
record Installation(String url, Path folder) {

  /** Of the embedded default: a file in that folder. */
  static String h2(Path folder) {
    return "jdbc:h2:file:%s/lianxin;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC"
        .formatted(folder.toAbsolutePath());
  }

  /** Starts the program on it. */
  Program start(String... settings) {
    var all = new ArrayList<String>();
    all.add("spring.datasource.username=" + (url.startsWith("jdbc:h2:") ? "lianxin" : "root"));
    all.add("lianxin.data=" + folder.toAbsolutePath());
    keys().ifPresent(keys -> all.add("lianxin.protection.keys=" + keys));
    all.addAll(List.of(settings));
    return Program.start(url, all.toArray(String[]::new));
  }

  /** An installation that was begun by hand has keys of its own. */
  private Optional<String> keys() {
    var file = folder.resolve("protection.keys");
    try {
      return Files.exists(file)
          ? Optional.of(String.join(";", Files.readAllLines(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

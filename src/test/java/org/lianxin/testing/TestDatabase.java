package org.lianxin.testing;

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
    return isMariaDb() ? MariaDb.USER : "lianxin";
  }

  /** The address of an empty database. */
  public static String freshUrl() {
    return isMariaDb() ? Server.RUNNING.freshDatabase(name()) : embeddedUrl();
  }

  /** The address of an empty database of the embedded kind, whichever this run is about. */
  public static String embeddedUrl() {
    return "jdbc:h2:mem:"
        + name()
        + ";MODE=MySQL;DB_CLOSE_DELAY=-1;TIME ZONE=UTC;QUERY_CACHE_SIZE=512";
  }

  private static String name() {
    return "lianxin" + NUMBER.incrementAndGet();
  }

  /** Started once for all tests of a run, stopped with it. */
  private static final class Server {

    private static final MariaDb RUNNING = MariaDb.start();
  }
}

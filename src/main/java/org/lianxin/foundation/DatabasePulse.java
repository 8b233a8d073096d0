package org.lianxin.foundation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database answers, so that nobody has to wait for a pool that has nothing to
 * give. It asks every second on a connection of its own: the pool may be used up while the database
 * is well. While it is away this node takes no traffic; the program lives on and needs no restart.
 */
@Component
public class DatabasePulse implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DatabasePulse.class);
  private static final String EMBEDDED = "jdbc:h2:";
  private static final int EVERY_MILLIS = 1000;
  private static final int PATIENCE_SECONDS = 5;

  private final JdbcConnectionDetails database;
  private final ApplicationContext context;
  private volatile boolean away;
  private @Nullable Connection connection;
  private @Nullable ScheduledExecutorService worker;

  DatabasePulse(JdbcConnectionDetails database, ApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  /** Whether nobody need try. */
  public boolean away() {
    return away;
  }

  /** The embedded one is there as long as the program is. */
  @Override
  public void start() {
    if (database.getJdbcUrl().startsWith(EMBEDDED)) {
      return;
    }
    var one =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "database-pulse");
              thread.setDaemon(true);
              return thread;
            });
    one.scheduleWithFixedDelay(this::feel, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    worker = one;
  }

  private void feel() {
    var now = !answers();
    if (now == away) {
      return;
    }
    away = now;
    if (now) {
      log.error("database: away; calls are refused until it answers again");
    } else {
      log.warn("database: answers again");
    }
    AvailabilityChangeEvent.publish(
        context, now ? ReadinessState.REFUSING_TRAFFIC : ReadinessState.ACCEPTING_TRAFFIC);
  }

  /** A connection that broke says nothing yet: whether there is another one does. */
  private boolean answers() {
    var kept = connection;
    try {
      if (kept != null && kept.isValid(PATIENCE_SECONDS)) {
        return true;
      }
    } catch (SQLException e) {
      log.debug("database: a connection broke: {}", e.getSQLState());
    }
    forget(kept);
    try {
      var fresh = DriverManager.getConnection(database.getJdbcUrl(), impatient());
      connection = fresh;
      return fresh.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      log.debug("database: no connection: {}", e.getSQLState());
      return false;
    }
  }

  /** Who drops packets refuses nothing: without bounds of its own it would wait for ever. */
  private Properties impatient() {
    var how = new Properties();
    var patience = Long.toString(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    how.setProperty("connectTimeout", patience);
    how.setProperty("socketTimeout", patience);
    how.setProperty("user", Objects.requireNonNullElse(database.getUsername(), ""));
    how.setProperty("password", Objects.requireNonNullElse(database.getPassword(), ""));
    return how;
  }

  private void forget(@Nullable Connection broken) {
    connection = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        log.debug("database: a broken connection does not close: {}", e.getSQLState());
      }
    }
  }

  /** Before anything else ends: a node that is going away must not be called ready again. */
  @Override
  public void stop() {
    var one = worker;
    worker = null;
    if (one != null) {
      one.execute(() -> forget(connection));
      one.shutdown();
      try {
        one.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}

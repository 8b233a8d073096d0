package org.lianxin.operation.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.lianxin.operation.backup.BackupKey.NoKey;
import org.lianxin.operation.backup.Restore.NotRestored;
import org.lianxin.operation.backup.SealedFile.Spoilt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands {@code --lianxin.backup.to=FOLDER}, {@code --lianxin.backup.check=FILE} and {@code
 * --lianxin.backup.restore=FILE}: each says in the log what it did, and ends with 0, or with 1.
 */
@Component
class CopiesOnDemand implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(CopiesOnDemand.class);

  private final Backup backup;
  private final Restore restore;
  private final BackupKey key;
  private final JsonMapper json;
  private final ApplicationContext program;
  private final String to;
  private final String check;
  private final String from;

  CopiesOnDemand(
      Backup backup,
      Restore restore,
      BackupKey key,
      JsonMapper json,
      ApplicationContext program,
      @Value("${lianxin.backup.to:}") String to,
      @Value("${lianxin.backup.check:}") String check,
      @Value("${lianxin.backup.restore:}") String from) {
    this.backup = backup;
    this.restore = restore;
    this.key = key;
    this.json = json;
    this.program = program;
    this.to = to;
    this.check = check;
    this.from = from;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!to.isEmpty() || !check.isEmpty() || !from.isEmpty()) {
      var code = work();
      System.exit(SpringApplication.exit(program, () -> code));
    }
  }

  int work() {
    try {
      if (!to.isEmpty()) {
        log.info("backup: {} is whole", backup.into(Path.of(to)));
      } else if (!check.isEmpty()) {
        return checked(Path.of(check));
      } else {
        var rows = restore.from(Path.of(from));
        log.info(
            "restore: {} rows of {} tables; verify the audit trail, then start",
            rows.values().stream().mapToLong(Long::longValue).sum(),
            rows.size());
      }
      return 0;
    } catch (NotRestored e) {
      log.error("restore: nothing was changed. {}", e.getMessage());
    } catch (NoKey | Spoilt e) {
      log.error("backup: {}", e.getMessage());
    } catch (IOException e) {
      log.error("backup: a file could not be read or written", e);
    } catch (SQLException e) {
      // Its message may quote a row.
      log.error("backup: the database refused, {}", e.getSQLState());
    }
    return 1;
  }

  private int checked(Path file) throws IOException, SQLException {
    var looked = new Archive(file, key, json).look();
    if (looked.broken().isEmpty()) {
      log.info(
          "backup: of {}, {} entries, every one is whole",
          looked.manifest().madeAt(),
          looked.manifest().entries().size());
      return 0;
    }
    log.error("backup: not as they were made: {}", looked.broken());
    return 1;
  }
}

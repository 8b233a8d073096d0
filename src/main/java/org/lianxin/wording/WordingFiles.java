package org.lianxin.wording;

import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Doer;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.Ids;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads phrases and parts of letters from files, on an installation that has none. */
@Component
public class WordingFiles {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Phrases phrases;
  private final Wordings wordings;

  WordingFiles(JdbcClient jdbc, Ids ids, Phrases phrases, Wordings wordings) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.phrases = phrases;
    this.wordings = wordings;
  }

  /**
   * Takes them in, each file only where there is nothing of its kind yet.
   *
   * @param phraseFile kind, unit (empty for everybody), text
   * @param wordingFile key, text
   */
  @Transactional
  public void take(Resource phraseFile, Resource wordingFile) {
    if (phrases.all().isEmpty()) {
      var position = 0;
      for (var row : CsvFile.rows(phraseFile, 3)) {
        position++;
        insert(row[0], row[1].isEmpty() ? null : row[1], row[2], position);
      }
    }
    if (wordings.all().isEmpty()) {
      for (var row : CsvFile.rows(wordingFile, 2)) {
        wordings.insert(row[0], 1, row[1], false, Doer.SYSTEM.login());
      }
    }
  }

  private void insert(String kind, @Nullable String unit, String text, int position) {
    jdbc.sql(
            "INSERT INTO phrase (id, kind, unit, text, position, retired, version)"
                + " VALUES (?, ?, ?, ?, ?, FALSE, 1)")
        .params(ids.next().toString(), kind, unit, text, position)
        .update();
  }
}

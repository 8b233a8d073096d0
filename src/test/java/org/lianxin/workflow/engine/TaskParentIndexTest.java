package org.lianxin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine asks for at the end of each task must not grow with the open tasks. */
@DatabaseTest
class TaskParentIndexTest {

  @Autowired DataSource source;

  @Test
  void theTasksWithinATaskAreFoundByAnIndex() throws SQLException {
    var firstColumns = new ArrayList<String>();
    try (var connection = source.getConnection();
        var indexes =
            connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), null, "ACT_RU_TASK", false, true)) {
      while (indexes.next()) {
        if (indexes.getInt("ORDINAL_POSITION") == 1) {
          firstColumns.add(indexes.getString("COLUMN_NAME"));
        }
      }
    }
    assertThat(firstColumns).contains("PARENT_TASK_ID_");
  }
}

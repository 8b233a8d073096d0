package org.lianxin.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import org.lianxin.foundation.KeptForAWhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages about cases that are closed for good. Those of open cases stay however old they are: by
 * them the watch knows what it has said.
 */
@Component
class OldMessages implements KeptForAWhile {

  private final JdbcClient jdbc;

  OldMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "MESSAGE";
  }

  @Override
  public int remove(Instant before, int most) {
    return jdbc.sql(
            "DELETE FROM message WHERE at < ? AND (case_no IS NULL OR EXISTS (SELECT 1 FROM"
                + " petition_case c WHERE c.case_no = message.case_no AND c.state = 'ARCHIVED'))"
                + " LIMIT ?")
        .params(Timestamp.from(before), most)
        .update();
  }
}

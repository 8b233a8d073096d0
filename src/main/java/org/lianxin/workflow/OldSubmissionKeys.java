package org.lianxin.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import org.lianxin.foundation.KeptForAWhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of registrations that no browser can still be waiting to send again. */
@Component
class OldSubmissionKeys implements KeptForAWhile {

  private final JdbcClient jdbc;

  OldSubmissionKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "SUBMISSION_KEY";
  }

  @Override
  public int remove(Instant before, int most) {
    return jdbc.sql("DELETE FROM registration_key WHERE created_at < ? LIMIT ?")
        .params(Timestamp.from(before), most)
        .update();
  }
}

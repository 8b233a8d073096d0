package org.lianxin.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import org.lianxin.foundation.KeptForAWhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts that nobody has gone on with; the item itself stays where it is. */
@Component
class OldDrafts implements KeptForAWhile {

  private final JdbcClient jdbc;

  OldDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "DRAFT";
  }

  @Override
  public int remove(Instant before, int most) {
    return jdbc.sql("DELETE FROM work_item_draft WHERE saved_at < ? LIMIT ?")
        .params(Timestamp.from(before), most)
        .update();
  }
}

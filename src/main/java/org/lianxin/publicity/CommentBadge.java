package org.lianxin.publicity;

import org.lianxin.access.Actor;
import org.lianxin.petition.Badge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many comments and objections wait for the office's answer. */
@Component
class CommentBadge implements Badge {

  private final JdbcClient jdbc;
  private final NoticeOffice office;

  CommentBadge(JdbcClient jdbc, NoticeOffice office) {
    this.jdbc = jdbc;
    this.office = office;
  }

  @Override
  public String name() {
    return "noticeComments";
  }

  @Override
  @Transactional(readOnly = true)
  public long count(Actor actor) {
    return office.isOf(actor)
        ? jdbc.sql(
                "SELECT COUNT(*) FROM notice_comment m JOIN petition_case c"
                    + " ON c.case_no = m.case_no WHERE m.state = 'OPEN' AND "
                    + NoticeOffice.WITHIN)
            .params(office.within(actor))
            .query(Long.class)
            .single()
        : 0;
  }
}

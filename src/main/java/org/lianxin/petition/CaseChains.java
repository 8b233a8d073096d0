package org.lianxin.petition;

import java.util.List;
import java.util.Optional;
import org.lianxin.evidence.ChainHeads;
import org.lianxin.evidence.Head;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ends of the cases' audit chains lie on the cases' own rows, which whatever changes a case
 * locks anyway. They are moved past the entity: a look is no new version of the case.
 */
@Component
class CaseChains implements ChainHeads {

  private static final String HEAD =
      "SELECT case_no AS chain, audit_seq AS seq, audit_hash AS hash FROM petition_case";

  private final JdbcClient jdbc;

  CaseChains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Head> after(String chain, int limit) {
    return jdbc.sql(HEAD + " WHERE case_no > ? ORDER BY case_no LIMIT ?")
        .params(chain, limit)
        .query(Head.class)
        .list();
  }

  @Override
  public Optional<Head> lock(String chain) {
    return jdbc.sql(HEAD + " WHERE case_no = ? FOR UPDATE")
        .param(chain)
        .query(Head.class)
        .optional();
  }

  @Override
  public boolean advance(Head from, Head to) {
    return jdbc.sql(
                "UPDATE petition_case SET audit_seq = ?, audit_hash = ?"
                    + " WHERE case_no = ? AND audit_seq = ? AND audit_hash = ?")
            .params(to.seq(), to.hash(), from.chain(), from.seq(), from.hash())
            .update()
        == 1;
  }

  /** Cases without any event: those that were there before there were chains. */
  List<Head> notBegun(int limit) {
    return jdbc.sql(HEAD + " WHERE audit_seq = 0 ORDER BY case_no LIMIT ?")
        .param(limit)
        .query(Head.class)
        .list();
  }
}

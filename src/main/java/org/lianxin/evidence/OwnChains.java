package org.lianxin.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends of the chains that are no case's: of each account, and of the system. */
@Component
class OwnChains implements ChainHeads {

  private final JdbcClient jdbc;

  OwnChains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The end of a chain that is there from now on if it was not. */
  Head lockOrBegin(String chain) {
    return lock(chain)
        .orElseGet(
            () -> {
              // Somebody else may begin it at the same moment. IGNORE would leave both with a
              // shared lock on it, and then neither could go on to write.
              jdbc.sql(
                      "INSERT INTO audit_chain (chain, seq, hash) VALUES (?, 0, '')"
                          + " ON DUPLICATE KEY UPDATE seq = seq")
                  .param(chain)
                  .update();
              return lock(chain).orElseThrow();
            });
  }

  @Override
  public List<Head> after(String chain, int limit) {
    return jdbc.sql(
            "SELECT chain, seq, hash FROM audit_chain WHERE chain > ? ORDER BY chain LIMIT ?")
        .params(chain, limit)
        .query(Head.class)
        .list();
  }

  @Override
  public Optional<Head> lock(String chain) {
    return jdbc.sql("SELECT chain, seq, hash FROM audit_chain WHERE chain = ? FOR UPDATE")
        .param(chain)
        .query(Head.class)
        .optional();
  }

  @Override
  public boolean advance(Head from, Head to) {
    return jdbc.sql(
                "UPDATE audit_chain SET seq = ?, hash = ? WHERE chain = ? AND seq = ? AND hash = ?")
            .params(to.seq(), to.hash(), from.chain(), from.seq(), from.hash())
            .update()
        == 1;
  }
}

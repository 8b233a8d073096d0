package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Sha256;
import org.lianxin.foundation.TakenOver;
import org.lianxin.store.SealedFiles;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of the first release, which lay open in the database. */
@DatabaseTest
class OldContentsTest {

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired SealedFiles files;
  @Autowired SealedNames names;
  @Autowired OldContents oldContents;
  @Autowired TakenOver taken;
  @Autowired BusinessClock clock;
  @Autowired Ids ids;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;

  @Test
  void theyAreMovedAndReadAsBefore() {
    var path = new Cases(callers).registered();
    var content = Samples.pdf();
    var id = old(path.caseNo, content);
    oldContents.takeOver();
    assertThat(open()).isZero();
    assertThat(listed(path)).containsExactly("旧照片𠮷.pdf");
    var sent = callers.as("officer").get("/api/cases/" + path.caseNo + "/attachments/" + id);
    assertThat(sent.is(200).response().body()).isEqualTo(new String(content));
    var row = jdbc.sql("SELECT * FROM attachment WHERE id = ?").param(id).query().singleRow();
    assertThat(row).containsEntry("name", null).containsEntry("content", null);
    assertThat(row).containsEntry("sha256", Sha256.of(content));
    oldContents.takeOver();
  }

  @Test
  void aMoveThatIsBrokenOffGoesOnWhereItWas() {
    var path = new Cases(callers).registered();
    var all = IntStream.range(0, 5).mapToObj(i -> old(path.caseNo, Samples.pdf())).toList();
    var brokenOff = new OldContents(taken, jdbc, files, names, new DiesAtTheThird(transactions));
    assertThatThrownBy(brokenOff::takeOver).hasMessage("killed");
    // Two are moved for good; the third is wholly as it was.
    assertThat(open()).isEqualTo(3);
    var third =
        jdbc.sql("SELECT * FROM attachment WHERE id = ?").param(all.get(2)).query().singleRow();
    assertThat(third).containsEntry("salt", null).containsEntry("address", null);
    assertThat(third.get("name")).isEqualTo("旧照片𠮷.pdf");

    oldContents.takeOver();
    assertThat(open()).isZero();
    assertThat(listed(path)).hasSize(5).containsOnly("旧照片𠮷.pdf");
    for (var id : all) {
      callers.as("officer").get("/api/cases/" + path.caseNo + "/attachments/" + id).is(200);
    }
  }

  private String old(String caseNo, byte[] content) {
    var id = ids.next().toString();
    write(
        "INSERT INTO attachment (id, case_no, task, unit, name, media_type, bytes, sha256,"
            + " content, uploaded_by, uploaded_at)"
            + " VALUES (?, ?, 'register', 'ST-XZ', '旧照片𠮷.pdf', 'application/pdf', ?, ?, ?,"
            + " 'officer', ?)",
        id,
        caseNo,
        content.length,
        Sha256.of(content),
        content,
        Timestamp.from(clock.instant()));
    return id;
  }

  private long open() {
    return jdbc.sql("SELECT COUNT(*) FROM attachment WHERE content IS NOT NULL OR name IS NOT NULL")
        .query(Long.class)
        .single();
  }

  private List<String> listed(Cases.Path path) {
    return callers
        .as("officer")
        .get("/api/cases/" + path.caseNo + "/attachments")
        .is(200)
        .body()
        .valueStream()
        .map(file -> file.get("name").asString())
        .toList();
  }

  /** The machine stops in the middle of the third file. */
  private record DiesAtTheThird(PlatformTransactionManager real, int[] committed)
      implements PlatformTransactionManager {

    DiesAtTheThird(PlatformTransactionManager real) {
      this(real, new int[1]);
    }

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
      return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      if (++committed[0] == 3) {
        real.rollback(status);
        throw new IllegalStateException("killed");
      }
      real.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
      real.rollback(status);
    }
  }

  private void write(String sql, Object... values) {
    transaction.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
  }
}

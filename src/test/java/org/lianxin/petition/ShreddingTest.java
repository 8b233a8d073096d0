package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lianxin.protection.Level;
import org.lianxin.protection.Unreadable;
import org.lianxin.protection.Vault;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is destroyed at the end of its retention nobody can read; domain.md §8.5. */
@DatabaseTest
class ShreddingTest {

  private static final String PHONE = "13677018253";

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired Shredding shredding;
  @Autowired Vault vault;

  @Test
  void theRegisterLineRemainsAndThePersonsAreGone() {
    var path = new Cases(callers).registered("petitionerPhone", PHONE).closed();
    assertThat(found()).isEqualTo(1);
    var sealed =
        jdbc.sql("SELECT sealed_phone FROM petitioner WHERE case_no = ?")
            .param(path.caseNo)
            .query(byte[].class)
            .single();

    shredding.erase(path.caseNo);

    var seen = path.seenBy("registrar").is(200);
    assertThat(seen.text("/title")).isEqualTo("宅基地边界争议");
    assertThat(seen.body().at("/parties/0/name").isNull()).isTrue();
    var timeline = callers.as("registrar").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(timeline.body().at("/0/data").has("petitionerPhone")).isFalse();
    assertThat(timeline.text("/0/data/title")).isEqualTo("宅基地边界争议");
    assertThat(found()).isZero();
    var listed = callers.as("registrar").get("/api/cases?q=" + path.caseNo).is(200);
    assertThat(listed.body().at("/items/0/petitionerName").isNull()).isTrue();
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM case_key WHERE case_no = ? AND salt IS NOT NULL")
                .param(path.caseNo)
                .query(Long.class)
                .single())
        .isZero();
    // A copy of the row that lies elsewhere is of no use to whoever has the installation's keys.
    assertThatThrownBy(() -> vault.open(Level.P3, vault.newSalt(), "petitioner.0.phone", sealed))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void anAccusationIsGoneAltogether() {
    var caseNo =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    var item = callers.as("liaison").get("/api/cases/" + caseNo).text("/workItems/0/id");
    callers
        .as("liaison")
        .post(
            "/api/work-items/" + item + "/complete",
            Cases.form("body", "县纪委监委", "transferredAt", "2026-03-09"))
        .is(200);

    shredding.erase(caseNo);

    var seen = callers.as("liaison").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/title")).isEqualTo("检举控告件");
    assertThat(seen.text("/statement")).isEmpty();
    var timeline = callers.as("liaison").get("/api/cases/" + caseNo + "/timeline").is(200);
    assertThat(timeline.body().at("/0/data")).isEmpty();
  }

  @Test
  void whatIsStillWorkedOnIsNotDestroyed() {
    var path = new Cases(callers).registered();
    assertThatThrownBy(() -> shredding.erase(path.caseNo)).isInstanceOf(Shredding.StillOpen.class);
    assertThat(path.seenBy("officer").text("/parties/0/name")).isEqualTo("沈𠮷·测试");
  }

  private int found() {
    return callers.as("registrar").get("/api/cases?q=" + PHONE).is(200).body().at("/total").asInt();
  }
}

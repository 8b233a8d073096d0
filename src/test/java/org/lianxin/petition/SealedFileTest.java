package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lianxin.protection.Level;
import org.lianxin.protection.Unreadable;
import org.lianxin.protection.Vault;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseScan;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 检举控告 lie under seal from the transaction that registers them: in a table and under keys of their
 * own. Art. 30 ¶3, 46(5); domain.md §8.2, P4.
 */
@DatabaseTest
class SealedFileTest {

  private static final String TITLE = "村主任倒卖集体林木";
  private static final String STATEMENT = "去年腊月他把后山两百根杉木卖给了邻县的木材贩子，账上一分钱没有。";
  private static final String FACTS = "出山那天有十一户看见三辆蓝色货车。";
  private static final String SUMMARY = "反映村主任私卖杉木";
  private static final String ASKED = "追回卖杉木的钱";
  private static final String PLACE = "后山杉木坪";
  private static final String NAME = "逄𠄘举";
  private static final String PHONE = "13788264019";
  private static final String ADDRESS = "下庄村水井坎上第二家";
  private static final String NUMBER = "330726198804121022";
  private static final String OTHER = "亢𠅂证";
  private static final String BODY = "县纪委监委第七室";
  private static final String REMARK = "材料共九页，当面点清。";
  private static final String CATEGORY = "160100";

  private static final List<String> TOLD =
      List.of(
          TITLE, STATEMENT, FACTS, SUMMARY, ASKED, PLACE, NAME, PHONE, ADDRESS, NUMBER, OTHER, BODY,
          REMARK);

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource source;
  @Autowired Vault vault;

  @Test
  void noTableHoldsAWordOfItAndTheLiaisonReadsAllOfIt() {
    var caseNo = registered();
    var item = "/api/work-items/" + item(caseNo);
    var form = Cases.form("body", BODY, "transferredAt", "2026-03-09", "remark", REMARK);
    callers.as("liaison").post(item + "/save", form).is(200);
    assertThat(DatabaseScan.find(source, TOLD)).isEmpty();
    assertThat(callers.as("liaison").get(item + "/form").is(200).text("/data/remark"))
        .isEqualTo(REMARK);

    var seen = callers.as("liaison").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/title")).isEqualTo(TITLE);
    assertThat(seen.text("/statement")).isEqualTo(STATEMENT);
    assertThat(seen.text("/factsAndReasons")).isEqualTo(FACTS);
    assertThat(seen.text("/requests/0")).isEqualTo(ASKED);
    assertThat(seen.text("/parties/0/name")).isEqualTo(NAME);
    assertThat(seen.text("/parties/1/name")).isEqualTo(OTHER);
    assertThat(seen.text("/issueVillageName")).isEqualTo("下庄村");
    callers.as("liaison").post(item + "/complete", form).is(200);
    var timeline = callers.as("liaison").get("/api/cases/" + caseNo + "/timeline").is(200);
    assertThat(timeline.text("/0/data/summary")).isEqualTo(SUMMARY);
    assertThat(timeline.text("/1/data/body")).isEqualTo(BODY);
    assertThat(DatabaseScan.find(source, TOLD)).isEmpty();
  }

  @Test
  void theRegisterKeepsItsLineAndNothingThatTells() {
    var caseNo = registered();
    var line =
        jdbc.sql("SELECT * FROM petition_case WHERE case_no = ?").param(caseNo).query().singleRow();
    assertThat(line)
        .containsEntry("title", "检举控告件")
        .containsEntry("category_code", "")
        .containsEntry("village_code", "")
        .containsEntry("statement", "")
        .containsEntry("petitioner_count", 1)
        .containsEntry("petitioner_shown", null)
        .containsEntry("purpose", "ACCUSATION");
    for (var table : List.of("petitioner", "petition_request", "agency_mandate", "case_link")) {
      assertThat(number(table, caseNo)).as(table).isZero();
    }
    assertThat(
            jdbc.sql("SELECT DISTINCT title FROM work_item WHERE case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list())
        .containsExactly("检举控告件");
    assertThat(
            jdbc.sql("SELECT data FROM case_step WHERE case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list())
        .containsExactly("{}");
    assertThat(callers.as("liaison").get("/api/cases?q=" + caseNo).is(200).text("/items/0/title"))
        .isEqualTo("检举控告件");
  }

  @Test
  void itIsSealedWithKeysThatNothingElseIsSealedWith() {
    var caseNo = registered();
    var keys =
        jdbc.sql("SELECT level FROM case_key WHERE case_no = ?").param(caseNo).query(String.class);
    assertThat(keys.list()).containsExactly("P4");
    var salt =
        jdbc.sql("SELECT salt FROM case_key WHERE case_no = ?").param(caseNo).query(byte[].class);
    var content =
        jdbc.sql("SELECT content FROM sealed_file WHERE case_no = ? AND part = 'matter'")
            .param(caseNo)
            .query((row, i) -> row.getBytes("content"))
            .single();
    assertThat(vault.open(Level.P4, salt.single(), "sealed_file.matter", content))
        .contains(STATEMENT);
    assertThatThrownBy(() -> vault.open(Level.P3, salt.single(), "sealed_file.matter", content))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void nobodyFindsItByWhomItIsFromOrWhatItSaysNotEvenWhoTypedIt() {
    var caseNo = registered();
    for (var login : List.of("officer", "chief", "registrar", "leader", "supervisor")) {
      callers.as(login).get("/api/cases/" + caseNo).is(403);
      for (var q : List.of(caseNo, PHONE, NUMBER)) {
        assertThat(callers.as(login).get("/api/cases?q=" + q).is(200).body().at("/items"))
            .as("%s by %s", q, login)
            .noneMatch(row -> row.get("caseNo").asString().equals(caseNo));
      }
    }
    var similar =
        callers
            .as("officer")
            .post(
                "/api/cases/similar",
                Cases.form(
                    "petitionerName",
                    NAME,
                    "petitionerPhone",
                    PHONE,
                    "issueVillageCode",
                    "990101001201",
                    "categoryCode",
                    CATEGORY,
                    "title",
                    TITLE,
                    "statement",
                    STATEMENT))
            .is(200);
    assertThat(similar.response().body()).doesNotContain(caseNo);
  }

  /** A line sent twice answers twice, and the receipt still opens what the petitioner may know. */
  @Test
  void theReceiptHoldsThoughNobodyAtTheStationSeesTheCase() {
    var key = "sealed-" + System.nanoTime();
    var first =
        callers.as("officer").post("/api/cases", accusation(), "Idempotency-Key", key).is(201);
    var again =
        callers.as("officer").post("/api/cases", accusation(), "Idempotency-Key", key).is(201);
    assertThat(again.text("/caseNo")).isEqualTo(first.text("/caseNo"));
    assertThat(again.text("/queryCode")).isEqualTo(first.text("/queryCode"));
    assertThat(first.body().at("/workItems")).isEmpty();
  }

  /** An earlier matter of the same person would else name it to whoever reads that one. */
  @Test
  void anEarlierMatterDoesNotNameIt() {
    var earlier = new Cases(callers).registered().caseNo;
    var form = accusation();
    form.put("repeatOf", earlier);
    var caseNo = callers.as("officer").post("/api/cases", form).is(201).text("/caseNo");
    assertThat(callers.as("officer").get("/api/cases/" + earlier).response().body())
        .doesNotContain(caseNo);
    var timeline = callers.as("liaison").get("/api/cases/" + caseNo + "/timeline").is(200);
    assertThat(timeline.text("/0/data/repeatOf")).isEqualTo(earlier);
  }

  @Test
  void whatIsSplitOffAClaimIsSealedLikewise() {
    var path =
        new Cases(callers)
            .registered(
                "title",
                "边界争议，" + TITLE,
                "statement",
                "邻居占了我家滴水。" + STATEMENT,
                "factsAndReasons",
                FACTS,
                "summary",
                SUMMARY,
                "petitionerName",
                NAME,
                "petitionerPhone",
                PHONE,
                "petitionerAddress",
                ADDRESS,
                "requests",
                List.of(Map.of("text", "重新丈量"), Map.of("text", ASKED)))
            .dispatched();
    path.acts(
        "registrar",
        "split",
        "accusedPart",
        TITLE + "：" + STATEMENT,
        "remainingTitle",
        "边界争议",
        "remainingStatement",
        "邻居占了我家滴水。",
        "remainingFacts",
        "有土地证为证。",
        "remainingRequests",
        List.of(Map.of("text", "重新丈量")));
    assertThat(DatabaseScan.find(source, TOLD)).isEmpty();
    var sealed =
        jdbc.sql("SELECT other_no FROM case_link WHERE case_no = ? AND kind = 'SPLIT'")
            .param(path.caseNo)
            .query(String.class)
            .single();
    var seen = callers.as("liaison").get("/api/cases/" + sealed).is(200);
    assertThat(seen.text("/statement")).contains(STATEMENT);
    assertThat(seen.text("/parties/0/name")).isEqualTo(NAME);
    assertThat(number("petitioner", sealed)).isZero();
  }

  private String registered() {
    return callers.as("officer").post("/api/cases", accusation()).is(201).text("/caseNo");
  }

  private static Map<String, Object> accusation() {
    var form =
        Cases.accusation(
            "title",
            TITLE,
            "statement",
            STATEMENT,
            "factsAndReasons",
            FACTS,
            "summary",
            SUMMARY,
            "issueAddress",
            PLACE,
            "categoryCode",
            CATEGORY,
            "petitionerName",
            NAME,
            "petitionerPhone",
            PHONE,
            "petitionerAddress",
            ADDRESS,
            "petitionerIdNumber",
            NUMBER,
            "petitionerCount",
            2);
    form.put("requests", List.of(Map.of("text", ASKED)));
    form.put("representatives", List.of(Map.of("name", OTHER)));
    return new HashMap<>(form);
  }

  private String item(String caseNo) {
    return callers.as("liaison").get("/api/cases/" + caseNo).is(200).text("/workItems/0/id");
  }

  private long number(String table, String caseNo) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE case_no = ?")
        .param(caseNo)
        .query(Long.class)
        .single();
  }
}

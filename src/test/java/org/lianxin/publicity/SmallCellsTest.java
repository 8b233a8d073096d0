package org.lianxin.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is alone with his trouble is not told of in his village; domain.md §8.2, §9 item 11. */
@DatabaseTest
class SmallCellsTest {

  private static final AtomicInteger NUMBER = new AtomicInteger(300);

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private String village = "";
  private String villageName = "";
  private Board board;

  @BeforeEach
  void aVillageOfItsOwn() {
    board = new Board(callers);
    village = "990101001" + NUMBER.incrementAndGet();
    villageName = "试点" + village.substring(9) + "村";
    callers
        .as("admin")
        .post(
            "/api/admin/villages",
            Map.of(
                "code",
                village,
                "name",
                villageName,
                "township",
                "990101001000",
                "station",
                "ST-XZ"))
        .is(201);
  }

  @Test
  void twoOfAKindAreToldOfTheTownshipAndThreeOfTheVillage() {
    var alone = board.delivered("issueVillageCode", village);
    var form = form(alone);
    assertThat(form.at("/data/scope").asString()).isEqualTo("TOWN");
    assertThat(form.at("/data/scopeNote").asString()).contains("1件", "不足3件", "全镇");

    board.drafts(alone, "VILLAGE", Board.TEXT, today(0), today(14)).is(200);
    board.publishes(alone).is(200);
    var notice = find(alone.caseNo);
    assertThat(notice).contains("连心镇").doesNotContain(villageName, village);
    assertThat(board.read("?village=" + village).is(200).body().at("/total").asInt()).isZero();

    new Cases(callers).registered("issueVillageCode", village, "categoryCode", "030100");
    var second = board.delivered("issueVillageCode", village, "categoryCode", "020302");
    assertThat(form(second).at("/data/scope").asString()).isEqualTo("TOWN");
    new Cases(callers).registered("issueVillageCode", village);
    assertThat(form(second).at("/data/scope").asString()).isEqualTo("VILLAGE");
    assertThat(form(second).at("/data/scopeNote").asString()).contains("3件", "可以");
    board.drafts(second, "VILLAGE", villageName + Board.TEXT, today(0), today(14)).is(200);
    board.publishes(second).is(200);
    assertThat(find(second.caseNo)).contains(villageName, village);
    assertThat(board.read("?village=" + village).is(200).body().at("/total").asInt()).isEqualTo(1);
  }

  /** The draft was made when there were three; one has been voided since. */
  @Test
  void theRuleIsAskedAgainWhenItIsPublished() {
    var path = board.delivered("issueVillageCode", village);
    var others =
        List.of(
            new Cases(callers).registered("issueVillageCode", village),
            new Cases(callers).registered("issueVillageCode", village));
    board.drafts(path, "VILLAGE", villageName + Board.TEXT, today(0), today(14)).is(200);
    move(others.get(0).caseNo, "VOID");
    var refused = board.publishes(path).is(422);
    assertThat(refused.text("/errors/0/message")).contains("全镇范围公示的，不写村名");
    path.does("publicist", "reviewPublicity", "decision", "REJECT", "opinion", "请删去村名。");
    board.drafts(path, "VILLAGE", Board.TEXT, today(0), today(14)).is(200);
    assertThat(reviewed(path)).contains("不足3件");
    board.publishes(path).is(200);
    assertThat(find(path.caseNo)).contains("连心镇").doesNotContain(village);
  }

  @Test
  void whatIsToldOfTheTownshipDoesNotNameTheVillage() {
    var path = board.delivered("issueVillageCode", village);
    for (var scope : List.of("TOWN", "WEB")) {
      assertThat(
              board
                  .drafts(path, scope, villageName + Board.TEXT, today(0), today(14))
                  .is(422)
                  .text("/errors/0/message"))
          .contains("不写村名");
    }
    board.drafts(path, "VILLAGE", villageName + Board.TEXT, today(0), today(14)).is(200);
    board.publishes(path).is(200);
    assertThat(find(path.caseNo)).contains("某村" + Board.TEXT).doesNotContain(villageName);
  }

  private void move(String caseNo, String state) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE petition_case SET state = ? WHERE case_no = ?")
                .params(state, caseNo)
                .update());
  }

  private String reviewed(Cases.Path path) {
    return callers
        .as("publicist")
        .get("/api/work-items/" + path.item("reviewPublicity") + "/form")
        .is(200)
        .text("/data/draftNote");
  }

  private tools.jackson.databind.JsonNode form(Cases.Path path) {
    return callers
        .as("registrar")
        .get("/api/work-items/" + path.item("draftPublicity") + "/form")
        .is(200)
        .body();
  }

  private String find(String caseNo) {
    var id =
        jdbc.sql("SELECT id FROM public_notice WHERE case_no = ?")
            .param(caseNo)
            .query(String.class)
            .single();
    return board.read("/" + id).is(200).response().body();
  }

  private String today(int plus) {
    LocalDate day = clock.today().plusDays(plus);
    return day.toString();
  }
}

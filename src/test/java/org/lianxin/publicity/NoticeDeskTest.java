package org.lianxin.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The office's own list of notices, and how one comes down before its time; domain.md §3.9, §8.4.
 */
@DatabaseTest
class NoticeDeskTest {

  private static final String MORNING = "T09:00:00+08:00";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Organization organization;
  @Autowired TransactionTemplate transaction;

  private Board board;

  @BeforeEach
  void onASpringMorning() {
    board = new Board(callers);
    clock.moveTo(Instant.parse("2026-04-07" + MORNING));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theOfficeSeesWhatIsDraftedUpAndTakenDownWithTheDaysLeft() {
    var path = board.delivered();
    board.drafts(path, "TOWN", Board.TEXT, "2026-04-07", "2026-04-20").is(200);
    assertThat(board.row(path, "DRAFT").get("daysLeft").isNull()).isTrue();
    board.publishes(path).is(200);
    assertThat(board.row(path, "DRAFT")).isNull();
    var up = board.row(path, "UP");
    assertThat(up.get("daysLeft").asInt()).isEqualTo(14);
    assertThat(up.get("place").asString()).isEqualTo("连心镇");
    clock.moveTo(Instant.parse("2026-04-20" + MORNING));
    assertThat(board.row(path, "UP").get("daysLeft").asInt()).isEqualTo(1);
    withdraw("publicist", path, "有群众反映其中一句不准确").is(204);
    var down = board.row(path, "DOWN");
    assertThat(down.get("withdrawnReason").asString()).isEqualTo("有群众反映其中一句不准确");
    assertThat(down.get("stateName").asString()).isEqualTo("已撤下");
  }

  @Test
  void whatIsTakenDownIsReadByNobodyFromThenOnAndStaysOnRecord() {
    var path = board.up("TOWN", Board.TEXT, "2026-04-07", "2026-04-20");
    var id = id(path);
    board.read("/" + id).is(200);
    assertThat(path.running()).contains("C18b");
    withdraw("registrar", path, "内容有误").is(204);
    board.read("/" + id).is(404);
    assertThat(board.read("?size=100").is(200).response().body()).doesNotContain(id);
    assertThat(board.read("/feed.xml").is(200).response().body()).doesNotContain(id);
    assertThat(path.running()).doesNotContain("C18", "C18b");
    assertThat(acts(path)).contains("ACTED withdrawNotice registrar");
    withdraw("registrar", path, "再撤一次").is(404);
  }

  /** What cannot be published at all must not stay on somebody's desk for ever. */
  @Test
  void whatIsOnlyDraftedOrWaitsToBeGoesNoFurther() {
    for (var drafted : List.of(false, true)) {
      var path = board.delivered();
      if (drafted) {
        board.drafts(path, "TOWN", Board.TEXT, "2026-04-07", "2026-04-20").is(200);
      }
      withdraw("registrar", path, "当事人处境特殊，不宜公示").is(204);
      assertThat(path.open()).noneMatch(item -> item.contains("Publicity"));
      assertThat(path.running()).doesNotContain("C18");
      assertThat(board.row(path, "DOWN").get("withdrawnReason").asString()).contains("不宜公示");
    }
  }

  @Test
  void aReasonIsAskedFor() {
    var path = board.up("TOWN", Board.TEXT, "2026-04-07", "2026-04-20");
    assertThat(withdraw("registrar", path, " ").is(422).fieldsRefused()).containsExactly("reason");
    assertThat(withdraw("registrar", path, "长".repeat(501)).is(422).fieldsRefused())
        .containsExactly("reason");
  }

  @Test
  void nobodyButTheOfficeOfTheTownshipHasAnythingToDoWithIt() {
    var path = board.up("TOWN", Board.TEXT, "2026-04-07", "2026-04-20");
    for (var login : List.of("officer", "leader", "land", "admin", "supervisor", "auditor")) {
      callers.as(login).get("/api/notices?state=UP").is(403);
      callers.as(login).get("/api/notices/comments").is(403);
      withdraw(login, path, "试一试").is(403);
    }
    callers.visitor().get("/api/notices?state=UP").is(401);
    callers.as("registrar").get("/api/notices?state=ELSE").is(400);
  }

  /** 条例 Art. 28 ¶3. */
  @Test
  void whoKeepsAwayFromTheCaseKeepsAwayFromItsNotice() {
    var path = board.up("TOWN", Board.TEXT, "2026-04-07", "2026-04-20");
    path.acts("registrar", "recuse", "reason", "与当事人是亲属，依法回避。");
    assertThat(board.row(path, "UP")).isNull();
    withdraw("registrar", path, "试一试").is(403);
    withdraw("registrar2", path, "内容有误").is(204);
  }

  /** domain.md §8.4: such matters are data of the installation, and asked for at each step. */
  @Test
  void whatTheCatalogueExcludesIsNeitherDraftedNorPublished() {
    var drafted = board.delivered("categoryCode", "110102");
    board.drafts(drafted, "TOWN", Board.TEXT, "2026-04-07", "2026-04-20").is(200);
    var waiting = board.delivered("categoryCode", "110102");
    exclude("110000", true);
    try {
      assertThat(board.publishes(drafted).is(422).text("/errors/0/message")).contains("不得公示");
      assertThat(
              board
                  .drafts(waiting, "TOWN", Board.TEXT, "2026-04-07", "2026-04-20")
                  .is(422)
                  .text("/errors/0/message"))
          .contains("不得公示");
      assertThat(board.delivered("categoryCode", "110102").open())
          .noneMatch(item -> item.contains("Publicity"));
    } finally {
      exclude("110000", false);
    }
  }

  @Test
  void healthViolenceMinorsAndDisciplineAreNeverDrafted() {
    for (var category : List.of("050100", "050400", "060200", "080100")) {
      assertThat(organization.unpublishable(category)).as(category).isTrue();
    }
    for (var differing :
        List.of(
            new Object[] {"categoryCode", "050100"},
            new Object[] {"minorInvolved", true},
            new Object[] {"publicConsent", "NONE"})) {
      assertThat(board.delivered(differing).open())
          .as("%s", List.of(differing))
          .noneMatch(item -> item.contains("Publicity"));
    }
  }

  @Test
  void theListsTakeThreeStatementsAtMost() {
    board.up("TOWN", Board.TEXT, "2026-04-07", "2026-04-20");
    for (var list : List.of("/api/notices?state=UP&size=100", "/api/notices/comments?size=100")) {
      callers.as("registrar").get(list).is(200);
      var sent = StatementCounter.during(() -> callers.as("registrar").get(list).is(200));
      assertThat(sent.stream().filter(sql -> sql.contains("public_notice"))).hasSize(2);
    }
  }

  private void exclude(String category, boolean yes) {
    var name = callers.as("admin").get("/api/admin/categories/" + category).is(200).text("/name");
    callers
        .as("admin")
        .put("/api/admin/categories/" + category, Map.of("name", name, "unpublishable", yes))
        .is(200);
  }

  private org.lianxin.testing.Answer withdraw(String login, Path path, String reason) {
    return callers
        .as(login)
        .post("/api/notices/" + path.caseNo + "/withdraw", Map.of("reason", reason));
  }

  private String id(Path path) {
    return jdbc.sql("SELECT id FROM public_notice WHERE case_no = ?")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }

  private List<String> acts(Path path) {
    return jdbc.sql(
            "SELECT CONCAT(action, ' ', object_type, ' ', actor) FROM audit_event WHERE chain = ?")
        .param(path.caseNo)
        .query(String.class)
        .list();
  }
}

package org.lianxin.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseScan;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people say of a notice is work of the office and nobody else's reading; domain.md §3.9. */
@DatabaseTest
class NoticeCommentsTest {

  private static final String WORDS = "这则公示说的办法和实际不一样，请核对（意见甲）";
  private static final String CONTACT = "13912340007";

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource source;
  @Autowired BusinessClock clock;

  private Board board;
  private Path path;
  private String notice = "";

  @BeforeEach
  void aNoticeThatIsUp() {
    board = new Board(callers);
    path =
        board.up(
            "TOWN", Board.TEXT, clock.today().toString(), clock.today().plusDays(14).toString());
    notice =
        jdbc.sql("SELECT id FROM public_notice WHERE case_no = ?")
            .param(path.caseNo)
            .query(String.class)
            .single();
  }

  @Test
  void anObjectionReachesTheOfficeAndNobodyElse() throws SQLException {
    says("OBJECTION", WORDS, CONTACT).is(204);
    var line = waiting();
    assertThat(line.get("kindName").asString()).isEqualTo("异议");
    assertThat(line.toString()).doesNotContain("意见甲", CONTACT);
    assertThat(messages("registrar")).anyMatch(text -> text.contains(path.caseNo + "的公示"));
    assertThat(board.read("/" + notice).is(200).response().body()).doesNotContain("意见甲", CONTACT);
    assertThat(board.read("/feed.xml").is(200).response().body()).doesNotContain("意见甲");
    assertThat(DatabaseScan.find(source, List.of("意见甲", CONTACT)).values()).isEmpty();
  }

  @Test
  void whoeverReadsItIsOnRecord() {
    says("COMMENT", WORDS, CONTACT).is(204);
    var id = waiting().get("id").asString();
    var opened = callers.as("registrar").get("/api/notices/comments/" + id).is(200);
    assertThat(opened.text("/text")).isEqualTo(WORDS);
    assertThat(opened.text("/contact")).isEqualTo(CONTACT);
    assertThat(acts()).contains("SAW_PERSONAL noticeComment registrar");
    callers.as("officer").get("/api/notices/comments/" + id).is(403);
  }

  @Test
  void itIsAnsweredOnceWithWhatWasDone() {
    says("COMMENT", WORDS, null).is(204);
    var id = waiting().get("id").asString();
    assertThat(close(id, Map.of("remark", "")).is(422).fieldsRefused()).containsExactly("remark");
    close(id, Map.of("remark", "已向来电群众说明。")).is(204);
    close(id, Map.of("remark", "再答一次。")).is(409);
    assertThat(waiting()).isNull();
    assertThat(acts()).contains("ACTED noticeComment registrar");
    board.read("/" + notice).is(200);
  }

  @Test
  void whatWaitsIsCountedBesideTheMenuOfTheOfficeAlone() {
    var before = waitingOf("registrar");
    says("OBJECTION", WORDS, null).is(204);
    assertThat(waitingOf("registrar")).isEqualTo(before + 1);
    assertThat(waitingOf("publicist")).isEqualTo(before + 1);
    assertThat(waitingOf("officer")).isZero();
    close(waiting().get("id").asString(), Map.of("remark", "已核对。")).is(204);
    assertThat(waitingOf("registrar")).isEqualTo(before);
  }

  private long waitingOf(String login) {
    return callers.as(login).get("/api/me").is(200).body().at("/counts/noticeComments").asLong();
  }

  @Test
  void anObjectionThatIsRightTakesTheNoticeDown() {
    says("OBJECTION", WORDS, null).is(204);
    var id = waiting().get("id").asString();
    close(id, Map.of("remark", "异议成立，公示撤下。", "withdraw", true)).is(204);
    board.read("/" + notice).is(404);
    assertThat(acts()).contains("ACTED withdrawNotice registrar");
  }

  @Test
  void whatIsNotUpIsNotCommentedOn() {
    assertThat(says("ELSE", " ", "长".repeat(101)).is(422).fieldsRefused())
        .containsExactly("kind", "text", "contact");
    callers
        .as("registrar")
        .post("/api/notices/" + path.caseNo + "/withdraw", Map.of("reason", "内容有误"))
        .is(204);
    says("COMMENT", WORDS, null).is(404);
    board.says("none", Map.of("kind", "COMMENT", "text", WORDS), address()).is(404);
  }

  /** domain.md §8.7: like the other calls of strangers. */
  @Test
  void whoSendsTooMuchHasToWait() {
    var from = address();
    clock.moveTo(clock.instant());
    try {
      for (var i = 0; i < 5; i++) {
        board.says(notice, Map.of("kind", "COMMENT", "text", WORDS + i), from).is(204);
      }
      var refused = board.says(notice, Map.of("kind", "COMMENT", "text", WORDS), from).is(429);
      assertThat(refused.text("/detail")).contains("15 分钟后");
      board.says(notice, Map.of("kind", "COMMENT", "text", WORDS), address()).is(204);
    } finally {
      clock.release();
    }
  }

  private org.lianxin.testing.Answer says(String kind, String text, String contact) {
    var said = new HashMap<String, String>();
    said.put("kind", kind);
    said.put("text", text);
    said.put("contact", contact);
    return board.says(notice, said, address());
  }

  /** Nobody else's: what is counted must not depend on the other tests. */
  private static String address() {
    return "2001:db8:"
        + Long.toHexString(System.nanoTime() & 0xFFFF)
        + ":"
        + Long.toHexString(System.nanoTime() >> 4 & 0xFFFF)
        + "::1";
  }

  private org.lianxin.testing.Answer close(String id, Map<String, ?> closing) {
    return callers.as("registrar").post("/api/notices/comments/" + id + "/close", closing);
  }

  private JsonNode waiting() {
    return callers
        .as("registrar")
        .get("/api/notices/comments?size=100")
        .is(200)
        .body()
        .at("/items")
        .valueStream()
        .filter(line -> line.get("caseNo").asString().equals(path.caseNo))
        .findFirst()
        .orElse(null);
  }

  private List<String> messages(String login) {
    return callers
        .as(login)
        .get("/api/messages?unread=true&size=100")
        .is(200)
        .body()
        .at("/items")
        .valueStream()
        .map(message -> message.get("text").asString())
        .toList();
  }

  private List<String> acts() {
    return jdbc.sql(
            "SELECT CONCAT(action, ' ', object_type, ' ', actor) FROM audit_event WHERE chain = ?")
        .param(path.caseNo)
        .query(String.class)
        .list();
  }
}

package org.lianxin.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 公开听证公告: what the public is told of a hearing, and until when; domain.md §4.5. */
@DatabaseTest
class HearingNoticeTest {

  private static final String HELD = "2026-03-20";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  private Board board;

  @BeforeEach
  void stopTheClock() {
    board = new Board(callers);
    on("2026-03-10");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void everybodyLearnsWhenAndWhereAndOfWhatKindAndNobodysName() {
    var path = announced();
    var id = id(path);
    var notice = board.read("/" + id).is(200);
    assertThat(notice.text("/text"))
        .contains("2026年3月20日9:30", "镇政府二楼会议室", "连心镇人民政府主持", "类信访事项", "0990-5550121")
        .doesNotContain("沈", "石砚青", "村", path.caseNo);
    assertThat(notice.text("/kindName")).isEqualTo("公开听证公告");
    assertThat(notice.text("/handlingUnit")).isEqualTo("连心镇人民政府");
    assertThat(page("/api/public/notices/feed.xml")).contains(id, "公开听证公告　连心镇");
    assertThat(page("/notices")).contains("/notices/" + id, "公开听证公告　连心镇");
    assertThat(page("/notices/" + id)).contains("举行机关", "要求旁听的");
    assertThat(page("/notices/" + id + "/poster")).contains("<h1>公开听证公告</h1>");
    on(HELD);
    board.read("/" + id).is(200);
    on("2026-03-21");
    board.read("/" + id).is(404);
    assertThat(board.row(path, "UP")).isNull();
    assertThat(board.row(path, "DOWN")).isNotNull();
  }

  /** domain.md §8.4: whoever handles the matter may tick what he likes. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a minor          | minorInvolved  | true       |         |                     | announced
          health           | categoryCode   | 050100     |         |                     | announced
          violence         | categoryCode   | 080100     |         |                     | announced
          no consent       | publicConsent  | NONE       |         |                     | announced
          not public       | agency         | true       | public  | false               | announced
          a mediation      | agency         | true       | meeting | MEDIATION           | announced
          a name           | petitionerName | 沈听证一   | place   | 沈听证一家院坝      | place
          a house          | agency         | true       | place   | 三组12号门前        | place
          a village of few | issueVillageCode | 990101001212 | place | 望山村活动室       | place
          """)
  void suchAreNeverAnnounced(
      String what,
      String key,
      String value,
      @Nullable String field,
      @Nullable String told,
      String refused) {
    var path = handled(key, "true".equals(value) ? true : value);
    var form =
        field == null
            ? Cases.meeting("HEARING", HELD, "public", true, "announced", true)
            : Cases.meeting(
                "HEARING",
                HELD,
                "public",
                true,
                "announced",
                true,
                field,
                "false".equals(told) ? false : told);
    var answer = path.triesAction("land", "convene", form);
    assertThat(answer.is(422).fieldsRefused()).contains(refused);
    assertThat(board.row(path, "UP")).isNull();
  }

  @Test
  void ofAnAccusationNobodyIsCalledToAnything() { // Art. 30
    var caseNo =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    for (var login : List.of("land", "registrar", "liaison")) {
      callers
          .as(login)
          .post(
              "/api/cases/" + caseNo + "/actions/convene",
              Cases.form(Cases.meeting("HEARING", HELD, "public", true, "announced", true)))
          .is(403);
    }
  }

  @Test
  void itSaysWhatHoldsAndGoesWhenTheHearingIsCalledOff() {
    var path = announced();
    var id = id(path);
    path.acts("land", "convene", Cases.meeting("MEDIATION", "2026-03-24"));
    path.acts(
        "land",
        "convene",
        Cases.meeting("HEARING", "2026-03-27", "public", true, "announced", true));
    assertThat(board.read("/" + id).is(200).text("/text"))
        .contains("3月27日")
        .doesNotContain("3月20日");
    path.acts("land", "convene", Cases.meeting("HEARING", "2026-03-30", "public", true));
    board.read("/" + id).is(404);
  }

  /** Whatever ends the matter: withdrawn, joined, answered. */
  @Test
  void itGoesWithTheMatter() {
    var path = announced();
    var id = id(path);
    path.acts("officer", "withdraw", Cases.withdrawal("2026-03-10"));
    board.read("/" + id).is(404);
  }

  @Test
  void itDoesNotComeBackWithTheReview() {
    var path = announced();
    var id = id(path);
    on("2026-03-11");
    path.handled().checked().issued();
    path.does("officer", "deliver", Cases.delivery("servedAt", "2026-03-11"));
    path.acts("registrar", "requestReview", Cases.appeal("2026-03-11"));
    assertThat(path.state()).isEqualTo("REVIEW");
    board.read("/" + id).is(404);
  }

  @Test
  void itGoesWithTheConsent() { // 个人信息保护法 Art. 15
    var path = announced();
    var id = id(path);
    path.acts(
        "officer",
        "changeConsent",
        "change",
        "WITHDRAW",
        "kind",
        "PUBLICITY",
        "signMethod",
        "SIGNATURE");
    board.read("/" + id).is(404);
  }

  @Test
  void theOfficeTakesItDownAndNothingElse() {
    var path = announced();
    var id = id(path);
    withdraw(path, Map.of("reason", "会议室停电", "kind", "HEARING")).is(204);
    board.read("/" + id).is(404);
    withdraw(path, Map.of("reason", "会议室停电", "kind", "HEARING")).is(404);
    withdraw(path, Map.of("reason", "会议室停电", "kind", "ELSE")).is(400);
  }

  /** Art. 36 ¶2; the outcome of before stays up meanwhile. */
  @Test
  void aHearingThatIsRecordedIsAnnouncedNoLonger() {
    on("2026-04-20");
    var path = board.up("TOWN", Board.TEXT, "2026-04-20", "2026-05-20");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    path.does("officer", "serveReview", Cases.service("2026-04-20"));
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    path.acts(
        "reviewer",
        "convene",
        Cases.meeting("HEARING", "2026-04-21", "public", true, "announced", true));
    var id = id(path);
    assertThat(board.read("/" + id).is(200).text("/text")).startsWith("连心县信访工作联席会议办公室定于");
    on("2026-04-21");
    path.acts("reviewer", "recordHearing", Cases.hearing("2026-04-21", "2026-04-21"));
    board.read("/" + id).is(404);
    assertThat(board.row(path, "UP").get("kind").asString()).isEqualTo("OUTCOME");
  }

  private Path handled(Object... differing) {
    return new Cases(callers).registered(differing).dispatched().noticed().signedFor("land");
  }

  private Path announced() {
    var path = handled();
    path.acts("land", "convene", Cases.meeting("HEARING", HELD, "public", true, "announced", true));
    return path;
  }

  private String id(Path path) {
    return board.listed(path, "UP").stream()
        .filter(row -> row.get("kind").asString().equals("HEARING"))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }

  private Answer withdraw(Path path, Map<String, ?> why) {
    return callers.as("registrar").post("/api/notices/" + path.caseNo + "/withdraw", why);
  }

  private String page(String address) {
    return callers.visitor().get(address).is(200).response().body();
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

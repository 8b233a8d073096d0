package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseScan;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The petitioner's address: his choice, sealed, corrected and taken back (个人信息保护法 Art. 14, 15, 46,
 * 47).
 */
@MailTest
class PetitionerMailTest {

  private static final String ADDRESS = "shenceshi@example.cn";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired DataSource database;
  @Autowired Post post;

  @BeforeEach
  void begin() {
    post.begin("2026-03-09T10:00");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void whoChoseItIsToldWithoutContentOrCode() {
    var path = wanting();
    post.work();
    var mail = toHim();
    assertThat(Post.subject(mail)).isEqualTo("【测试】您反映的事项已登记，编号" + path.caseNo);
    assertThat(String.join("", Post.parts(mail)))
        .contains("https://xf.example.cn/")
        .doesNotContain(path.queryCode, "沈", "宅基地", "13800000000", "/desk", ADDRESS);
  }

  @Test
  void whoDidNotChooseItIsNotAskedForOneNorTold() {
    var unasked =
        callers.as("officer").post("/api/cases", Cases.registration("petitionerEmail", ADDRESS));
    assertThat(unasked.is(422).fieldsRefused()).containsExactly("petitionerEmail");
    new Cases(callers).registered("mailWanted", false);
    post.work();
    assertThat(post.receivers()).doesNotContain("petitioner");
    var missing =
        callers.as("officer").post("/api/cases", Cases.registration("mailWanted", true)).is(422);
    assertThat(missing.fieldsRefused()).containsExactly("petitionerEmail");
    var wrong =
        callers
            .as("officer")
            .post(
                "/api/cases",
                Cases.registration("mailWanted", true, "petitionerEmail", "a@b.cn,c@d.cn"))
            .is(422);
    assertThat(wrong.fieldsRefused()).containsExactly("petitionerEmail");
  }

  @Test
  void itLiesSealedAndIsMaskedForWhoeverNeedsNone() {
    var path = wanting();
    assertThat(path.seenBy("officer").text("/parties/0/email")).isEqualTo(ADDRESS);
    assertThat(path.seenBy("leader").text("/parties/0/email")).isEqualTo("s***@example.cn");
    var timeline = callers.as("leader").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(timeline.body().toString()).doesNotContain(ADDRESS);
    assertThat(DatabaseScan.find(database, List.of(ADDRESS))).isEmpty();
  }

  @Test
  void takingItBackDeletesItAndStopsWhatIsOnItsWay() { // Art. 15
    var path = wanting();
    path.escalated();
    post.away();
    post.work();
    path.acts(
        "officer",
        "changeConsent",
        "change",
        "WITHDRAW",
        "kind",
        "EMAIL",
        "signMethod",
        "SIGNATURE");
    post.back();
    post.at("2026-03-09T10:30");
    post.work();
    assertThat(post.receivers()).doesNotContain("petitioner").contains("chief");
    assertThat(post.log("petitioner:" + path.caseNo)).allMatch(row -> row.endsWith("WITHHELD"));
    assertThat(path.seenBy("officer").body().at("/parties/0/email").isNull()).isTrue();
    assertThat(
            callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").body().toString())
        .doesNotContain(ADDRESS);
    path.triesAction(
            "officer",
            "changeConsent",
            "change",
            "GIVE",
            "kind",
            "EMAIL",
            "signMethod",
            "SIGNATURE")
        .is(422);
  }

  @Test
  void itIsCorrectedAndDeletedLikeHisTelephoneNumber() { // Art. 46, 47
    var path = wanting();
    asked(path, "CORRECT");
    path.acts(
        "registrar",
        "answerPrivacy",
        "request",
        request(path),
        "result",
        "ACCEPTED",
        "identityCheck",
        "IN_PERSON",
        "correctedEmail",
        "neu@example.cn",
        "answer",
        "已按您的要求更正。");
    assertThat(path.seenBy("officer").text("/parties/0/email")).isEqualTo("neu@example.cn");
    asked(path, "DELETE");
    path.acts(
        "registrar",
        "answerPrivacy",
        "request",
        request(path),
        "result",
        "ACCEPTED",
        "identityCheck",
        "IN_PERSON",
        "deleted",
        List.of("EMAIL"),
        "answer",
        "已按您的要求删除。");
    assertThat(path.seenBy("officer").body().at("/parties/0/email").isNull()).isTrue();
  }

  private Path wanting() {
    return new Cases(callers).registered("mailWanted", true, "petitionerEmail", ADDRESS);
  }

  private void asked(Path path, String kind) {
    path.acts(
        "officer",
        "requestPrivacy",
        "kind",
        kind,
        "person",
        "0",
        "signMethod",
        "SIGNATURE",
        "detail",
        "邮箱不对。");
  }

  private String request(Path path) {
    return callers
        .as("registrar")
        .get("/api/cases/" + path.caseNo + "/actions/answerPrivacy")
        .is(200)
        .text("/data/request");
  }

  private MimeMessage toHim() {
    return post.arrived().stream()
        .filter(mail -> Post.receiver(mail).equals("petitioner"))
        .findFirst()
        .orElseThrow();
  }
}

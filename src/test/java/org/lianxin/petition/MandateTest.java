package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 代理委托: given by word of mouth, signed, revoked. domain.md §3.3. */
@DatabaseTest
class MandateTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    on("2026-04-02");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void aVerbalMandateIsPutInWritingOnce() {
    var path = verbal();
    assertThat(path.clock("I5").get("lastDay").asString()).isEqualTo("2026-04-12");
    var still =
        path.triesAction(
            "officer", "signMandate", "signMethod", "VERBAL", "signedAt", "2026-04-02");
    assertThat(still.is(422).fieldsRefused()).containsExactly("signMethod");
    var tomorrow =
        path.triesAction(
            "officer", "signMandate", "signMethod", "SIGNATURE", "signedAt", "2026-04-03");
    assertThat(tomorrow.is(422).fieldsRefused()).containsExactly("signedAt");
    path.acts("officer", "signMandate", "signMethod", "SIGNATURE", "signedAt", "2026-04-02");
    assertThat(path.clock("I5").get("status").asString()).isEqualTo("MET");
    assertThat(path.offers("officer", "signMandate")).isFalse();
  }

  @Test
  void aVerbalMandateThatWasNeverSignedNoLongerCoversAnything() {
    var path = verbal("mandateScope", List.of("SUBMIT", "REQUEST_REVIEW"), "publicConsent", "NONE");
    path.closed();
    assertThat(path.offers("officer", "requestReview")).isTrue();
    on("2026-04-13");
    assertThat(path.offers("officer", "requestReview")).isFalse();
    assertThat(path.offers("registrar", "requestReview")).isTrue();
  }

  @Test
  void theAgentHandsInAsFarAsHisMandateGoesAndThePetitionerHimselfAlways() {
    var path = new Cases(callers).registered("mandateScope", List.of("SUBMIT"));
    for (var login : List.of("officer", "chief")) {
      assertThat(path.offers(login, "supplement")).as(login).isFalse();
      var refused = path.triesAction(login, "supplement", "text", "补交土地证复印件。").is(409);
      assertThat(refused.text("/detail")).contains("没有授权");
    }
    path.acts("registrar", "supplement", "text", "本人到镇里补交土地证复印件。");
    path.acts(
        "officer",
        "revokeMandate",
        "reason",
        "本人自行办理。",
        "continuation",
        "PERSONAL",
        "signMethod",
        "SIGNATURE");
    // From now on the station is only the counter at which he hands in his own.
    path.acts("officer", "supplement", "text", "本人到站里补交土地证复印件。");
  }

  @Test
  void whoRevokesTheMandateGoesOnHimselfAndTheUnitThatHandlesBringsHimTheAnswer() {
    var path = verbal().dispatched().noticed().signedFor("land").handled().checked().issued();
    assertThat(path.open()).containsExactly("deliver@ST-XZ");
    path.acts(
        "officer",
        "revokeMandate",
        "reason",
        "本人自行办理。",
        "continuation",
        "PERSONAL",
        "signMethod",
        "SIGNATURE");
    assertThat(path.open()).containsExactly("deliver@D-LAND");
    assertThat(path.clock("I5").get("status").asString()).isEqualTo("CANCELLED");
    assertThat(path.offers("officer", "revokeMandate")).isFalse();
    assertThat(path.offers("officer", "signMandate")).isFalse();
    path.does("land", "deliver", Cases.delivery());
    assertThat(path.seenBy("registrar").body().at("/agency").asBoolean()).isTrue();
  }

  @Test
  void aMandateRevokedBeforeTheOpinionIsThereLeadsTheAnswerToTheHandlerToo() {
    var path = new Cases(callers).registered();
    path.acts(
        "officer",
        "revokeMandate",
        "reason",
        "本人自行办理。",
        "continuation",
        "PERSONAL",
        "signMethod",
        "VERBAL");
    path.dispatched().noticed().signedFor("land").handled().checked().issued();
    assertThat(path.open()).containsExactly("deliver@D-LAND");
  }

  @Test
  void whoWithdrawsWithTheMandateEndsTheCaseAndSigns() {
    var path = new Cases(callers).registered();
    var verbally =
        path.triesAction(
            "officer",
            "revokeMandate",
            "reason",
            "不再反映。",
            "continuation",
            "WITHDRAW",
            "signMethod",
            "VERBAL");
    assertThat(verbally.is(422).fieldsRefused()).containsExactly("signMethod");
    path.acts(
        "officer",
        "revokeMandate",
        "reason",
        "不再反映。",
        "continuation",
        "WITHDRAW",
        "signMethod",
        "SIGNATURE");
    assertThat(path.state()).isEqualTo("WITHDRAWN");
    assertThat(path.open()).isEmpty();
    assertThat(path.running()).containsExactly("I7");
  }

  @Test
  void withoutAMandateThereIsNoneToRevoke() {
    var path =
        new Cases(callers)
            .registered("agency", false, "mandateScope", null, "mandateSignMethod", null);
    assertThat(path.offers("officer", "revokeMandate")).isFalse();
    var refused =
        path.triesAction(
            "officer",
            "revokeMandate",
            "reason",
            "不办了。",
            "continuation",
            "PERSONAL",
            "signMethod",
            "SIGNATURE");
    assertThat(refused.is(409).text("/detail")).isEqualTo("本件没有有效的代理委托。");
  }

  private Cases.Path verbal(Object... differing) {
    var all = new ArrayList<Object>(List.of("mandateSignMethod", "VERBAL"));
    all.addAll(List.of(differing));
    return new Cases(callers).registered(all.toArray());
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}

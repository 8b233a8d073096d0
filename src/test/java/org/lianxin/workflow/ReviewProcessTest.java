package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * bpmn/review.bpmn: the body above keeps the answer, changes it, or has it done again (Art. 35,
 * 36).
 */
@DatabaseTest
class ReviewProcessTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @Test
  void aReviewAskedForInTimeIsAnsweredAndServed() {
    try {
      var path = closed();
      ask(path, "2026-04-20", null);
      assertThat(path.state()).isEqualTo("REVIEW");
      assertThat(path.open()).containsExactly("handleReview@COUNTY");

      path.does("reviewer", "handleReview", answer("CHANGE"));
      assertThat(path.state()).isEqualTo("CLOSED");
      assertThat(path.open()).containsExactly("serveReview@ST-XZ");

      served(path, "2026-04-20");
      assertThat(path.open()).isEmpty();
    } finally {
      clock.release();
    }
  }

  @Test
  void afterTheRecheckTheMatterIsFinal() { // Art. 36 ¶3
    try {
      var path = closed();
      ask(path, "2026-04-20", null);
      path.does("reviewer", "handleReview", answer("MAINTAIN"));
      served(path, "2026-04-20");

      ask(path, "2026-05-11", null);
      assertThat(path.state()).isEqualTo("RECHECK");
      path.does("reviewer", "handleReview", answer("MAINTAIN"));

      assertThat(path.state()).isEqualTo("FINALIZED");
      served(path, "2026-05-11");
      assertThat(path.open()).isEmpty();
    } finally {
      clock.release();
    }
  }

  @Test
  void aLateRequestWithoutAGoodReasonIsNotLookedAt() {
    try {
      var path = closed();
      ask(path, "2026-07-20", "一直在外务工。");
      assertThat(path.open()).containsExactly("admitReview@COUNTY");
      path.does("reviewer", "admitReview", "decision", "REFUSE", "opinion", "逾期且无正当理由。");
      assertThat(path.state()).isEqualTo("CLOSED");
      assertThat(path.open()).isEmpty();
    } finally {
      clock.release();
    }
  }

  @Test
  void anAnswerThatIsRevokedIsWorkedOutAgainByTheLeadUnit() {
    try {
      var path = closed();
      ask(path, "2026-07-20", "住院治疗，有病历为证。");
      path.does("reviewer", "admitReview", "decision", "ADMIT", "opinion", "逾期有正当理由。");
      assertThat(path.open()).containsExactly("handleReview@COUNTY");

      path.does("reviewer", "handleReview", answer("REVOKE_AND_REDO"));
      assertThat(path.state()).isEqualTo("HANDLING");
      assertThat(path.open()).containsExactlyInAnyOrder("serveReview@ST-XZ", "handleLead@D-LAND");

      served(path, "2026-07-20");
      path.handled().checked().issued().delivered();
      assertThat(path.state()).isEqualTo("CLOSED");
    } finally {
      clock.release();
    }
  }

  private Cases.Path closed() {
    on("2026-04-02");
    return new Cases(callers).registered("publicConsent", "NONE").closed();
  }

  private void ask(Cases.Path path, String day, @Nullable String lateReason) {
    on(day);
    path.acts(
        "registrar",
        "requestReview",
        "grounds",
        Cases.TEXT,
        "lateReason",
        lateReason,
        "signMethod",
        "SIGNATURE",
        "requestedAt",
        day);
  }

  private static void served(Cases.Path path, String day) {
    path.does(
        "officer",
        "serveReview",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        day,
        "explanation",
        Cases.TEXT);
  }

  private static Object[] answer(String decision) {
    return new Object[] {
      "decision",
      decision,
      "findings",
      Cases.TEXT,
      "legalBasis",
      "《信访工作条例》第三十五条",
      "opinion",
      Cases.TEXT
    };
  }

  private void on(String day) {
    clock.moveTo(LocalDate.parse(day).atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
  }
}

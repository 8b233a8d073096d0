package org.lianxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.portal.Flood.TooManyComments;
import org.lianxin.portal.Flood.TooManyPetitions;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How much may be lodged online before one is asked to come or to call. */
@DatabaseTest
class FloodTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Autowired AttemptCounts sent;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final BusinessClock clock = new BusinessClock();
  private Flood flood;

  @BeforeEach
  void nothingWasSentYet() {
    clock.moveTo(NOON);
    transaction.executeWithoutResult(status -> jdbc.sql("DELETE FROM public_attempt").update());
    var lodging = new LodgingLimits(Duration.ofHours(1), 3, 5);
    var comments = new CommentLimits(Duration.ofMinutes(15), 2, 3);
    flood = new Flood(sent, lodging, comments, clock);
  }

  @AfterEach
  void nobodyCallsAnyMore() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void threeOfOneAddressAreEnoughForAnHour() {
    lodge("203.0.113.7", 3);
    assertThatThrownBy(() -> lodge("203.0.113.7", 1))
        .isInstanceOf(TooManyPetitions.class)
        .satisfies(refused -> assertThat(((TooManyPetitions) refused).seconds()).isEqualTo(3600));
    lodge("203.0.113.8", 1);
    clock.moveTo(NOON.plus(Duration.ofHours(1)));
    lodge("203.0.113.7", 1);
  }

  @Test
  void fromWhereverTheyComeFiveAreEnough() {
    for (var i = 0; i < 5; i++) {
      lodge("203.0.113." + i, 1);
    }
    assertThatThrownBy(() -> lodge("203.0.113.200", 1)).isInstanceOf(TooManyPetitions.class);
  }

  @Test
  void whoHasToMendHisFormIsNoFlood() {
    from("203.0.113.7");
    for (var i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  flood.lodging(
                      () -> {
                        throw new IllegalArgumentException();
                      }))
          .isInstanceOf(IllegalArgumentException.class);
    }
    lodge("203.0.113.7", 3);
  }

  @Test
  void manyAtOnceAreCountedEach() {
    var passed =
        Together.call(
            20,
            () -> {
              try {
                lodge("203.0.113.9", 1);
                return true;
              } catch (TooManyPetitions refused) {
                return false;
              }
            });
    assertThat(passed.stream().filter(through -> through)).hasSize(3);
  }

  @Test
  void commentsAreCountedForThemselves() {
    lodge("203.0.113.7", 3);
    comment("203.0.113.7", "a");
    comment("203.0.113.7", "b");
    assertThatThrownBy(() -> comment("203.0.113.7", "c")).isInstanceOf(TooManyComments.class);
    comment("203.0.113.8", "a");
    comment("203.0.113.9", "a");
    assertThatThrownBy(() -> comment("203.0.113.10", "a")).isInstanceOf(TooManyComments.class);
  }

  /** Periods of different lengths lie side by side: none ends with another. */
  @Test
  void whatIsForgottenOfCommentsIsNotForgottenOfPetitions() {
    lodge("203.0.113.7", 3);
    clock.moveTo(NOON.plus(Duration.ofMinutes(40)));
    comment("203.0.113.7", "a");
    assertThatThrownBy(() -> lodge("203.0.113.7", 1)).isInstanceOf(TooManyPetitions.class);
  }

  private void comment(String address, String notice) {
    from(address);
    flood.comment(notice, () -> {});
  }

  private void lodge(String address, int times) {
    from(address);
    for (var i = 0; i < times; i++) {
      assertThat(flood.<Boolean>lodging(() -> true)).isTrue();
    }
  }

  private static void from(String address) {
    var call = new MockHttpServletRequest();
    call.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(call));
  }
}

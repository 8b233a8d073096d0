package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Mail goes out as soon as something was committed, and does not wait for the next round. */
@MailTest
@Import(PostTimerTest.Timer.class)
@TestPropertySource(properties = "lianxin.test.of=nudge")
class PostTimerTest {

  /** Shorter than a round takes. */
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired Post post;
  @Autowired PostTimer timer;

  /** The other timers stay off. */
  @TestConfiguration
  static class Timer {
    @Bean
    PostTimer postTimer(PostOffice office) {
      return new PostTimer(office);
    }
  }

  @BeforeEach
  void begin() {
    timer.stop();
    post.begin("2026-03-09T10:00");
    timer.start();
  }

  @AfterEach
  void stop() {
    timer.stop();
    clock.release();
  }

  @Test
  void whatWasCommittedIsToldAtOnceWithoutAnybodyAsking() {
    new Cases(callers).registered();
    await()
        .atMost(AT_ONCE)
        .untilAsserted(
            () -> assertThat(post.receivers()).containsExactly("chief", "registrar", "registrar2"));
  }

  @Test
  void afterItWasStoppedNothingIsSentAndNothingFails() {
    timer.stop();
    assertThat(timer.isRunning()).isFalse();
    new Cases(callers).registered();
    assertThat(post.count("1 = 1")).isZero();
  }
}

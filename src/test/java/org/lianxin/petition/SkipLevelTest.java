package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** VISIT-1 (Art. 20 ¶1): a visit past the level competent is noted, and taken in as any other. */
@DatabaseTest
class SkipLevelTest {

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "STATION_WALK_IN, true, true",
    "STATION_WALK_IN, false, false",
    "STATION_WALK_IN, , false",
    "HOUSE_VISIT, true, true",
    "SENTIMENT_DAY, true, true",
    "LEADER_RECEPTION, true, true",
    "DIARY_FOUND, true, true",
    "DISPUTE_ESCALATED, true, true",
  })
  void whetherAVisitWentPastItsLevelIsWhatTheRegistrarSays(
      String channel, Boolean said, boolean kept) {
    var path = new Cases(callers).registered("channel", channel, "skipLevel", said);
    assertThat(seen(path)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUGGESTION_BOX",
        "LETTER",
        "FAX",
        "PHONE",
        "HOTLINE",
        "ONLINE",
        "APP",
        "WECHAT",
        "EMAIL",
        "HIGHER_ASSIGNED"
      })
  void whatIsNoVisitGoesPastNoLevel(String channel) {
    var form = Cases.registration("channel", channel, "skipLevel", true);
    var refused = callers.as("officer").post("/api/cases", form).is(422);
    assertThat(refused.fieldsRefused()).containsExactly("skipLevel");
  }

  @Test
  void itIsHandledAsAnyOther() { // domain.md §3.2: registered and guided, not rejected
    var path = new Cases(callers).registered("skipLevel", true);
    assertThat(path.state()).isEqualTo("ON_SITE");
    path.dispatched().noticed().signedFor("land");
    assertThat(path.state()).isEqualTo("HANDLING");
    assertThat(seen(path)).isTrue();
  }

  @Test
  void ofAnAccusationTheRegisterDoesNotSayIt() { // domain.md §6.1: only that there is one
    var receipt =
        callers.as("officer").post("/api/cases", Cases.accusation("skipLevel", true)).is(201);
    assertThat(
            jdbc.sql("SELECT skip_level FROM petition_case WHERE case_no = ?")
                .param(receipt.text("/caseNo"))
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  private boolean seen(Cases.Path path) {
    return callers
        .as("officer")
        .get("/api/cases/" + path.caseNo)
        .is(200)
        .body()
        .get("skipLevel")
        .asBoolean();
  }
}

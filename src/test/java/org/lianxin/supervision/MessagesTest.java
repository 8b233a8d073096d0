package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** 站内消息 as its reader gets it. */
@AloneTest
class MessagesTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Watch watch;
  @Autowired TransactionTemplate transactions;

  private Told told;

  @BeforeEach
  void firstDay() {
    told = new Told(jdbc, clock, watch, transactions);
    told.on("2026-03-02");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void saysWhichCaseWhichPeriodAndWhichTaskAndNothingOfWhatItIsAbout() {
    var path = new Cases(callers).registered();
    told.watchedOn("2026-03-06");
    var message = ofCase("officer", path, "").get(0);
    assertThat(message.at("/kind").asString()).isEqualTo("OVERDUE");
    assertThat(message.at("/rule").asString()).isEqualTo("I2");
    assertThat(message.at("/workItem").asString()).isEqualTo(path.item("settleOnSite"));
    assertThat(message.at("/at").asString()).startsWith("2026-03-06T02:00:00");
    assertThat(message.at("/text").asString())
        .isEqualTo("信访件" + path.caseNo + "：“现场处理”已经超期（现场处理）。");
    assertThat(message.toString()).doesNotContain("宅基地", "沈", "13800000000");
  }

  /** The timeline of a case shows its reader what he was told about it, and nobody else's. */
  @Test
  void thoseAboutOneCaseAreTheReadersOwn() {
    var path = new Cases(callers).registered();
    new Cases(callers).registered();
    told.watchedOn("2026-03-06");
    var about = "/api/messages?caseNo=" + path.caseNo;
    var his = callers.as("officer").get(about).is(200).body();
    assertThat(his.get("total").asInt()).isEqualTo(1);
    assertThat(his.at("/items/0/caseNo").asString()).isEqualTo(path.caseNo);
    assertThat(callers.as("officer2").get(about).is(200).body().get("total").asInt()).isZero();
  }

  @Test
  void isReadOnceByWhoeverItWasSentTo() {
    var path = new Cases(callers).registered();
    told.watchedOn("2026-03-06");
    var unread = count("officer");
    var id = ofCase("officer", path, "unread=true&").get(0).at("/id").asString();

    callers.as("officer2").post("/api/messages/" + id + "/read", Cases.form()).is(404);
    callers.as("officer").post("/api/messages/" + id + "/read", Cases.form()).is(204);
    callers.as("officer").post("/api/messages/" + id + "/read", Cases.form()).is(204);

    assertThat(count("officer")).isEqualTo(unread - 1);
    assertThat(ofCase("officer", path, "unread=true&")).isEmpty();
    assertThat(ofCase("officer", path, "")).hasSize(1);
    callers.as("officer").post("/api/messages/unknown/read", Cases.form()).is(404);
    callers.as("officer").get("/api/messages?size=1000").is(400);
    callers.visitor().get("/api/messages").is(401);
  }

  @Test
  void everythingIsReadAtOnceByWhoeverItWasSentToAndByNobodyElse() {
    var path = new Cases(callers).registered();
    told.watchedOn("2026-03-06");
    var ofTheChief = count("chief");
    callers.as("officer").post("/api/messages/read", Cases.form()).is(204);
    assertThat(count("officer")).isZero();
    var message = ofCase("officer", path, "").get(0);
    assertThat(message.at("/readAt").asString()).startsWith("2026-03-06");
    assertThat(count("chief")).isEqualTo(ofTheChief);
    told.on("2026-03-09");
    callers.as("officer").post("/api/messages/read", Cases.form()).is(204);
    assertThat(ofCase("officer", path, "").get(0)).isEqualTo(message);
  }

  @Test
  void urgingReachesWhoeverHasSomethingToDoInTheCase() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL");
    callers
        .as("registrar2")
        .post("/api/work-items/" + path.item("issueNotice") + "/claim", Cases.form())
        .is(200);
    path.acts("leader", "urge", "note", "请抓紧。");
    assertThat(told.of(path.caseNo, MessageKind.URGED))
        .containsExactly("civil", "civilhead", "land", "landhead", "registrar2");
    assertThat(ofCase("civil", path, "").get(0).at("/text").asString())
        .isEqualTo("信访件" + path.caseNo + "被催办（签收），请尽快办理。");

    told.on("2026-03-03");
    path.acts("leader", "urge", "note", "请抓紧。");
    assertThat(told.of(path.caseNo, MessageKind.URGED)).hasSize(10);
  }

  private List<JsonNode> ofCase(String login, Cases.Path path, String asked) {
    var items =
        callers.as(login).get("/api/messages?" + asked + "size=100").is(200).body().at("/items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(message -> message.at("/caseNo").asString().equals(path.caseNo))
        .toList();
  }

  private int count(String login) {
    return callers.as(login).get("/api/me").is(200).body().at("/counts/messages").asInt();
  }
}

package org.lianxin.privacy.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 个人信息安全事件: what is recorded of it, and who is told until when (个人信息保护法 Art. 57). */
@DatabaseTest
class IncidentsTest {

  private static final String INCIDENTS = "/api/privacy/incidents";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void stopTheClock() {
    at("2026-09-24T10:00:00+08:00");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theDaysUntilWhichSomebodyHasToBeToldAreShown() {
    var recorded = callers.as("security").post(INCIDENTS, known()).is(201);
    var address = INCIDENTS + "/" + recorded.text("/id");
    assertThat(Instant.parse(recorded.text("/tellAuthorityBy"))).isEqualTo("2026-09-25T01:00:00Z");
    // Three working days over the holidays of Mid-Autumn: domain.md §4.4.
    assertThat(Instant.parse(recorded.text("/tellPeopleBy"))).isEqualTo("2026-09-30T16:00:00Z");
    assertThat(recorded.body().at("/authorityOverdue").asBoolean()).isFalse();
    assertThat(recorded.text("/notice")).contains("第五十七条");
    at("2026-10-01T00:00:01+08:00");
    var late = callers.as("leader").get(address).is(200);
    assertThat(late.body().at("/authorityOverdue").asBoolean()).isTrue();
    assertThat(late.body().at("/peopleOverdue").asBoolean()).isTrue();
    var told =
        known(
            "authority",
            "县网信办",
            "toldAuthorityAt",
            "2026-09-24T09:30:00+08:00",
            "notToldReason",
            "文件没有被打开过。");
    var changed = callers.as("registrar").put(address, told).is(200);
    assertThat(changed.body().at("/authorityOverdue").asBoolean()).isFalse();
    assertThat(changed.body().at("/peopleOverdue").asBoolean()).isFalse();
  }

  @Test
  void everyChangeIsOnTheTrailWithTheNamesOfItsFields() {
    var recorded = callers.as("auditor").post(INCIDENTS, known()).is(201);
    var id = recorded.text("/id");
    var address = INCIDENTS + "/" + id;
    var more = known("cause", "收件人地址填错。", "people", 12);
    callers.as("registrar").put(address, more, "If-Match", "\"0\"").is(200);
    callers.as("security").put(address, more, "If-Match", "\"0\"").is(409);
    assertThat(
            jdbc.sql(
                    "SELECT CONCAT(actor, ' ', action, ' ', fields) FROM audit_event"
                        + " WHERE chain = 'system' AND object_id = ? ORDER BY seq")
                .param(id)
                .query(String.class)
                .list())
        .hasSize(2)
        .last()
        .isEqualTo("registrar ACTED cause,people");
  }

  @Test
  void itIsClosedWhenEverythingTheLawAsksForIsThere() {
    var id = callers.as("security").post(INCIDENTS, known()).is(201).text("/id");
    var address = INCIDENTS + "/" + id;
    assertThat(callers.as("security").post(address + "/close", Map.of()).is(422).fieldsRefused())
        .containsExactly("cause", "harm", "measures", "toldAuthorityAt", "toldPeopleAt");
    var whole =
        known(
            "cause",
            "收件人地址填错。",
            "harm",
            "可能被骚扰。",
            "measures",
            "已请收件人删除，已改为系统内传送。",
            "authority",
            "县网信办",
            "toldAuthorityAt",
            "2026-09-24T09:30:00+08:00",
            "toldPeopleAt",
            "2026-09-24T09:40:00+08:00",
            "toldPeopleHow",
            "逐人电话告知，并送达书面通知。");
    callers.as("security").put(address, whole).is(200);
    assertThat(callers.as("security").post(address + "/close", Map.of()).is(200).text("/closedAt"))
        .isNotBlank();
    callers.as("security").put(address, whole).is(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what            |
          what            | 13800000000的信息外泄
          foundAt         | 2026-09-25T10:00:00+08:00
          foundAt         | 1970-01-01T00:00:00Z
          people          | -1
          dataKinds       | OTHER
          toldAuthorityAt | 2026-09-23T10:00:00+08:00
          toldPeopleAt    | 2026-09-25T10:00:00+08:00
          cause           | 身份证号11010119800307101X被看到
          """)
  void whatIsWrongIsNamed(String field, String value) {
    var form = known(field, field.equals("dataKinds") ? List.of(String.valueOf(value)) : value);
    assertThat(callers.as("security").post(INCIDENTS, form).is(422).fieldsRefused())
        .contains(field);
  }

  @Test
  void whoHasBeenToldIsNamed() {
    var form =
        known(
            "toldAuthorityAt",
            "2026-09-24T09:30:00+08:00",
            "toldPeopleAt",
            "2026-09-24T09:30:00+08:00");
    assertThat(callers.as("security").post(INCIDENTS, form).is(422).fieldsRefused())
        .containsExactly("authority", "toldPeopleHow");
  }

  @ParameterizedTest
  @CsvSource({
    "security, 201, 200",
    "auditor, 201, 200",
    "registrar, 201, 200",
    "leader, 403, 200",
    "admin, 403, 403",
    "officer, 403, 403",
    "land, 403, 403",
    "liaison, 403, 403",
    "archivist, 403, 403",
    "supervisor, 403, 403",
  })
  void whoRecordsAndWhoReads(String login, int recording, int reading) {
    callers.as(login).post(INCIDENTS, known()).is(recording);
    callers.as(login).get(INCIDENTS).is(reading);
    var id = callers.as("security").post(INCIDENTS, known()).is(201).text("/id");
    callers.as(login).get(INCIDENTS + "/" + id).is(reading);
    callers.as(login).put(INCIDENTS + "/" + id, known()).is(recording == 201 ? 200 : 403);
  }

  private static Map<String, Object> known(Object... differing) {
    var form =
        new HashMap<String, Object>(
            Map.of(
                "what",
                "一份台账误发到外单位邮箱。",
                "foundAt",
                "2026-09-24T09:00:00+08:00",
                "dataKinds",
                List.of("NAME", "PHONE"),
                "people",
                9));
    form.putAll(Cases.form(differing));
    return form;
  }

  private void at(String instant) {
    clock.moveTo(Instant.parse(instant));
  }
}

package org.lianxin.station;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is on duty where, who enters it, and what everybody may read of it; domain.md §7.1, §7.2. */
@DatabaseTest
class DutyTest {

  private static final String DUTIES = "/api/admin/duties/ST-HP";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void onAMonday() {
    clock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void thePublicFindsTheStationItsMembersAndItsDays() {
    var found = callers.visitor().get("/api/public/stations/ST-QC").is(200);
    assertThat(found.text("/station/name")).isEqualTo("前村群众工作站");
    assertThat(found.text("/station/phone")).isEqualTo("0990-5550102");
    assertThat(found.text("/station/duty")).contains("逢五").contains("顺延");
    assertThat(found.body().at("/station/dutyDays").toString())
        .isEqualTo("[\"2026-03-05\",\"2026-03-16\",\"2026-03-25\"]");
    assertThat(found.body().at("/station/villages").toString()).contains("南坡村");
    assertThat(found.text("/members/0/responsibility")).isEqualTo("第一责任人");
    assertThat(found.text("/members/0/post")).contains("站长");
    assertThat(found.text("/members/0/workPhone")).startsWith("0990-");
    var all = callers.visitor().get("/api/public/stations").is(200).response().body();
    assertThat(all).contains("ST-XZ", "ST-HP", "OFFICE", "周二").doesNotContain("D-LAND");
    callers.visitor().get("/api/public/stations/D-LAND").is(404);
    callers.visitor().get("/api/public/stations/NONE").is(404);
  }

  /** A work telephone may be somebody's own: it is posted only if he stands on the board. */
  @Test
  void whoDoesNotStandOnTheBoardIsNotPublic() {
    var member = member("向不公开", "workPhone", "13800005555", "onBoard", false);
    var id = callers.as("admin").post(DUTIES + "/members", member).is(201).text("/id");
    var open = callers.visitor().get("/api/public/stations/ST-HP").is(200).response().body();
    assertThat(open).doesNotContain("向不公开", "13800005555");
    assertThat(callers.as("officer").get("/api/duties?on=2026-03-04").is(200).response().body())
        .contains("向不公开");
    leaves(id, member);
  }

  @Test
  void theChiefEntersWhoComesAndOtherwiseThePlanHolds() {
    var chief = callers.as("chief");
    var before = chief.get("/api/admin/duties/ST-XZ").is(200);
    var someone = before.text("/members/1/id");
    var version = before.text("/version");
    var day = "/api/admin/duties/ST-XZ/days/2026-03-06";
    assertThat(onDuty("2026-03-06", "ST-XZ")).isEmpty();
    chief.put(day, Map.of("members", List.of(someone)), "If-Match", version).is(200);
    assertThat(onDuty("2026-03-06", "ST-XZ")).containsExactly(before.text("/members/1/name"));
    // On a day of the plan without anybody entered everybody comes.
    assertThat(onDuty("2026-03-05", "ST-XZ")).hasSizeGreaterThan(2);
    chief.put(day, Map.of("members", List.of()), "If-Match", version).is(409);
    chief.put(day, Map.of("members", List.of())).is(200);
    assertThat(onDuty("2026-03-06", "ST-XZ")).isEmpty();
  }

  @Test
  void thePlanIsChangedOnTheVersionThatWasRead() {
    var admin = callers.as("admin");
    var version = admin.get(DUTIES).is(200).text("/version");
    var plan = Map.of("weekdays", List.of(1, 4), "hours", "全天", "onNonWorkday", "SKIP");
    assertThat(admin.put(DUTIES, plan, "If-Match", version).is(200).text("/hours")).isEqualTo("全天");
    admin.put(DUTIES, plan, "If-Match", version).is(409);
    assertThat(callers.visitor().get("/api/public/stations/ST-HP").text("/station/duty"))
        .contains("周一、周四")
        .contains("逢五")
        .contains("节假日不值班");
    admin.put(DUTIES, Map.of("weekdays", List.of(3), "onNonWorkday", "NEXT_WORKDAY")).is(200);
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', name",
    "post, '', post",
    "workPhone, call me, workPhone",
    "from, , from",
    "to, 2025-12-31, to",
    "responsibility, FIRST, responsibility"
  })
  void whatIsWrongWithAMemberIsSaidBesideItsField(String field, String value, String refused) {
    var sent = member("错误例", field, value);
    assertThat(callers.as("admin").post(DUTIES + "/members", sent).is(422).fieldsRefused())
        .containsExactly(refused);
  }

  @ParameterizedTest
  @CsvSource({"fifths, false", "weekdays, 8", "weeklyMin, 8", "yearlyMin, -1", "address, LONG"})
  void whatIsWrongWithAPlanIsSaidBesideItsField(String field, String value) {
    var sent = new HashMap<String, Object>(Map.of("weekdays", List.of()));
    sent.put(
        field,
        switch (field) {
          case "fifths" -> false;
          case "weekdays" -> List.of(Integer.parseInt(value));
          case "address" -> "长".repeat(201);
          default -> Integer.parseInt(value);
        });
    assertThat(callers.as("admin").put(DUTIES, sent).is(422).fieldsRefused())
        .containsExactly(field);
  }

  @Test
  void nobodyIsPlannedForThePastOrFromElsewhere() {
    var chief = callers.as("chief");
    var own = chief.get("/api/admin/duties/ST-XZ").text("/members/0/id");
    var others = callers.as("chief2").get("/api/admin/duties/ST-QC").text("/members/0/id");
    var days = "/api/admin/duties/ST-XZ/days/";
    assertThat(chief.put(days + "2026-03-01", coming(own)).is(422).fieldsRefused())
        .containsExactly("date");
    assertThat(chief.put(days + "2028-03-01", coming(own)).is(422).fieldsRefused())
        .containsExactly("date");
    assertThat(chief.put(days + "2026-03-09", coming(others)).is(422).fieldsRefused())
        .containsExactly("members");
  }

  @Test
  void whoLeavesIsNoLongerThereAndIsNotDeleted() {
    var member = member("将离岗");
    var id = callers.as("admin").post(DUTIES + "/members", member).is(201).text("/id");
    leaves(id, member);
    assertThat(callers.visitor().get("/api/public/stations/ST-HP").response().body())
        .doesNotContain("将离岗");
    assertThat(callers.as("admin").get(DUTIES).response().body()).contains("将离岗");
    callers.as("admin").put(DUTIES + "/members/" + id, member, "If-Match", "1").is(409);
    callers.as("admin").call("DELETE", DUTIES + "/members/" + id).is(405);
  }

  /** The chief his station, the office itself, the administrator all; nobody else. */
  @Test
  void everyoneEntersTheDutiesOfHisOwnUnitOnly() {
    assertThat(callers.as("chief").get("/api/admin/duties").is(200).body()).hasSize(1);
    assertThat(callers.as("registrar").get("/api/admin/duties").is(200).text("/0/code"))
        .isEqualTo("OFFICE");
    assertThat(callers.as("admin").get("/api/admin/duties").is(200).body().size())
        .isGreaterThanOrEqualTo(5);
    for (var other : List.of("chief2", "registrar", "officer", "leader", "land", "security")) {
      var caller = callers.as(other);
      caller.get("/api/admin/duties/ST-XZ").is(403);
      caller.put("/api/admin/duties/ST-XZ", Map.of()).is(403);
      caller.post("/api/admin/duties/ST-XZ/members", member("别站")).is(403);
      caller.put("/api/admin/duties/ST-XZ/days/2026-03-05", Map.of()).is(403);
    }
    callers.as("admin").get("/api/admin/duties/D-LAND").is(404);
    callers.visitor().get("/api/admin/duties").is(401);
    callers.visitor().get("/api/duties").is(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B999999999-12-31", "-2026-01-01", "12026-01-01", "2026-02-30", "明天"})
  void whatIsNoDayOfTheCalendarIsRefused(String day) {
    callers.as("officer").get("/api/duties?on=" + day).is(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer", "leader", "land", "auditor"})
  void whoEntersNoDutiesHasNoListOfThem(String login) {
    callers.as(login).get("/api/admin/duties").is(403);
  }

  @Test
  void everyChangeIsOnRecordWithoutNames() {
    var member = member("留痕测");
    var id = callers.as("admin").post(DUTIES + "/members", member).is(201).text("/id");
    callers.as("admin").put(DUTIES, Map.of("hours", "全天")).is(200);
    callers.as("admin").put(DUTIES + "/days/2026-03-10", coming(id)).is(200);
    assertThat(recorded("MEMBER", id)).isEqualTo(1);
    assertThat(recorded("DUTY_PLAN", "ST-HP")).isPositive();
    assertThat(recorded("DUTY_DAY", "ST-HP/2026-03-10")).isEqualTo(1);
    callers.as("admin").put(DUTIES + "/days/2026-03-10", Map.of("members", List.of())).is(200);
    leaves(id, member);
  }

  private long recorded(String type, String id) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM audit_event WHERE chain = 'system' AND action ="
                + " 'SETTING_CHANGED' AND actor = 'admin' AND object_type = ? AND object_id = ?")
        .params(type, id)
        .query(Long.class)
        .single();
  }

  private List<String> onDuty(String day, String unit) {
    return callers
        .as("land")
        .get("/api/duties?on=" + day)
        .is(200)
        .body()
        .valueStream()
        .filter(duty -> duty.get("code").asString().equals(unit))
        .flatMap(duty -> duty.get("members").valueStream())
        .map(person -> person.get("name").asString())
        .toList();
  }

  private void leaves(String id, Map<String, Object> member) {
    var gone = new HashMap<>(member);
    gone.put("to", "2026-03-01");
    callers.as("admin").put(DUTIES + "/members/" + id, gone).is(200);
  }

  private static Map<String, Object> coming(String member) {
    return Map.of("members", List.of(member));
  }

  private static Map<String, Object> member(String name, Object... changes) {
    var member = new HashMap<String, Object>();
    member.put("name", name);
    member.put("homeUnit", "连心县水利局");
    member.put("post", "站员");
    member.put("workPhone", "0990-5550199");
    member.put("from", "2026-01-01");
    for (var i = 0; i < changes.length; i += 2) {
      member.put((String) changes[i], changes[i + 1]);
    }
    return member;
  }
}

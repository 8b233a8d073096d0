package org.lianxin.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Units, villages and categories, changed in the running program by the system administrator. */
@DatabaseTest
class OrganizationAdministrationTest {

  /** Another county, so that no case's forms and lists change. */
  private static final String TOWNSHIP = "660101001000";

  private static final AtomicInteger NUMBER = new AtomicInteger(100);

  @Autowired Callers callers;
  @Autowired Organization organization;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private final String code = "T-" + NUMBER.incrementAndGet();

  @Test
  void aUnitIsMadeChangedClosedAndOpenedAgain() {
    var admin = callers.as("admin");
    admin.post("/api/admin/units", unit("STATION")).is(201);
    assertThat(organization.units()).extracting(Unit::code).contains(code);
    admin.put("/api/admin/units/" + code, Map.of("name", "新名站", "phone", "")).is(200);
    assertThat(organization.unit(code)).get().extracting(Unit::name).isEqualTo("新名站");
    admin.put("/api/admin/units/" + code, Map.of("name", "新名站", "closed", true)).is(200);
    assertThat(organization.units()).extracting(Unit::code).doesNotContain(code);
    // Cases go on naming it.
    assertThat(organization.unit(code)).isPresent();
    assertThat(callers.as("officer").get("/api/reference").response().body())
        .doesNotContain("\"" + code + "\"");
    admin.post("/api/admin/units", unit("STATION")).is(422);
    admin.put("/api/admin/units/" + code, Map.of("name", "新名站", "closed", false)).is(200);
    assertThat(organization.units()).extracting(Unit::code).contains(code);
    close(code);
  }

  @Test
  void aUnitWithPeopleWorkOrVillagesIsNotClosed() {
    var closing = Map.of("name", "下庄村群众工作站", "phone", "0990-5550101", "closed", true);
    var refused = callers.as("admin").put("/api/admin/units/ST-XZ", closing).is(422);
    assertThat(refused.response().body()).contains("村庄").contains("账号");
    callers
        .as("admin")
        .put("/api/admin/units/TOWN", Map.of("name", "连心镇人民政府", "closed", true))
        .is(422);
    assertThat(organization.units()).extracting(Unit::code).contains("ST-XZ", "TOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "code, lower, code",
    "code, ST-XZ, code",
    "name, '', name",
    "region, 99, region",
    "phone, call me, phone"
  })
  void whatIsWrongWithAUnitIsSaidBesideItsField(String field, String value, String refused) {
    var sent = unit("STATION");
    sent.put(field, value);
    assertThat(callers.as("admin").post("/api/admin/units", sent).is(422).fieldsRefused())
        .containsExactly(refused);
  }

  @ParameterizedTest
  @CsvSource({"TOWN, 990101001000", "TOWN_OFFICE, 990101001000", "COUNTY, 990102000000"})
  void whatThereIsOneOfStaysOne(String kind, String region) {
    var sent = unit(kind);
    sent.put("region", kind.equals("COUNTY") ? "990101000000" : region);
    assertThat(callers.as("admin").post("/api/admin/units", sent).is(422).fieldsRefused())
        .containsExactly("kind");
  }

  @Test
  void aVillageBelongsToATownshipAndAStationThatAreThere() {
    var admin = callers.as("admin");
    var village = new HashMap<String, Object>();
    var number = "9901010019" + (NUMBER.incrementAndGet() % 90 + 10);
    village.put("code", number);
    village.put("name", "试验村");
    village.put("township", "990101001000");
    village.put("station", "D-LAND");
    assertThat(admin.post("/api/admin/villages", village).is(422).fieldsRefused())
        .containsExactly("station");
    village.put("township", TOWNSHIP);
    assertThat(admin.post("/api/admin/villages", village).is(422).fieldsRefused())
        .containsExactlyInAnyOrder("station", "township");
    village.put("township", "990101001000");
    village.put("station", "ST-QC");
    admin.post("/api/admin/villages", village).is(201);
    assertThat(organization.village(number)).isPresent();
    var change = Map.of("name", "试验村", "station", "ST-XZ", "closed", true);
    admin.put("/api/admin/villages/" + number, change, "If-Match", "1").is(200);
    admin.put("/api/admin/villages/" + number, change, "If-Match", "1").is(409);
    assertThat(organization.villages()).extracting("code").doesNotContain(number);
    assertThat(organization.village(number)).get().extracting("station").isEqualTo("ST-XZ");
  }

  @Test
  void aCategoryStandsBelowOneThatIsThereAndClosesAfterThoseBelow() {
    var admin = callers.as("admin");
    var top = "9" + NUMBER.incrementAndGet() % 10;
    admin.post("/api/admin/categories", category(top + "0100", "下级")).is(422);
    admin.post("/api/admin/categories", category("000100", "零")).is(422);
    admin.post("/api/admin/categories", category(top + "0000", "上级")).is(201);
    admin.post("/api/admin/categories", category(top + "0100", "下级")).is(201);
    var closed = Map.of("name", "上级", "closed", true);
    admin.put("/api/admin/categories/" + top + "0000", closed).is(422);
    admin
        .put("/api/admin/categories/" + top + "0100", Map.of("name", "下级", "closed", true))
        .is(200);
    admin.put("/api/admin/categories/" + top + "0000", closed).is(200);
    assertThat(organization.categories()).extracting("code").doesNotContain(top + "0000");
    admin
        .put("/api/admin/categories/" + top + "0100", Map.of("name", "下级", "closed", false))
        .is(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"security", "auditor", "officer", "leader", "registrar"})
  void nobodyElseMay(String other) {
    var caller = callers.as(other);
    for (var list : List.of("units", "villages", "categories")) {
      caller.get("/api/admin/" + list).is(403);
      caller.get("/api/admin/" + list + "/NONE").is(403);
      caller.post("/api/admin/" + list, Map.of()).is(403);
      caller.put("/api/admin/" + list + "/NONE", Map.of()).is(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"units", "villages", "categories"})
  void whatIsNotThereIsNotFoundAndNothingIsDeleted(String list) {
    var admin = callers.as("admin");
    admin.get("/api/admin/" + list).is(200);
    admin.get("/api/admin/" + list + "/NONE").is(404);
    admin.put("/api/admin/" + list + "/NONE", Map.of("name", "无")).is(404);
    admin.call("DELETE", "/api/admin/" + list + "/NONE").is(405);
    callers.visitor().get("/api/admin/" + list).is(401);
  }

  @Test
  void whoChangesAnOlderVersionOfAUnitIsToldSo() {
    var admin = callers.as("admin");
    var version = admin.post("/api/admin/units", unit("STATION")).is(201).text("/version");
    var change = Map.of("name", "甲站");
    admin.put("/api/admin/units/" + code, change, "If-Match", "\"" + version + "\"").is(200);
    admin.put("/api/admin/units/" + code, change, "If-Match", "\"" + version + "\"").is(409);
    close(code);
  }

  /** Another node changes the rows and the number; this one learns of it when it looks. */
  @Test
  void whatAnotherNodeChangesIsSeenAfterTheNextLook() {
    callers.as("admin").post("/api/admin/units", unit("STATION")).is(201);
    organization.units();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("UPDATE unit SET name = '别处改名' WHERE code = ?").param(code).update();
          jdbc.sql("UPDATE organization_change SET number = number + 1 WHERE id = 1").update();
        });
    assertThat(organization.requireUnit(code).name()).isEqualTo("试验站");
    organization.look();
    assertThat(organization.requireUnit(code).name()).isEqualTo("别处改名");
    close(code);
  }

  /** The county's own file is taken in at each start; what was changed here stays. */
  @Test
  void theFilesOfTheStartDoNotUndoWhatWasChangedInTheProgram() {
    callers.as("admin").post("/api/admin/units", unit("STATION")).is(201);
    organization.put(List.of(new Unit(code, "文件里的名字", UnitKind.STATION, TOWNSHIP, "")), List.of());
    assertThat(organization.requireUnit(code).name()).isEqualTo("试验站");
    close(code);
  }

  private void close(String unit) {
    callers
        .as("admin")
        .put("/api/admin/units/" + unit, Map.of("name", "停", "closed", true))
        .is(200);
  }

  private Map<String, Object> unit(String kind) {
    return new HashMap<>(
        Map.of(
            "code",
            code,
            "name",
            "试验站",
            "kind",
            kind,
            "region",
            TOWNSHIP,
            "phone",
            "0660-5550001"));
  }

  private static Map<String, Object> category(String code, String name) {
    return Map.of("code", code, "name", name);
  }
}

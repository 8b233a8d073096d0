package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseScan;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What an earlier release has kept plain is sealed at the next start. */
@DatabaseTest
class PlainRowsTest {

  private static final String NAME = "贲𠂢来";
  private static final String PHONE = "13722094615";
  private static final String ADDRESS = "下庄村老碾坊后头";

  private static final String ACCUSED = "会计私刻公章领补贴";
  private static final String ACCUSATION = "三户已过世老人的粮食补贴照样领了两年。";
  private static final String ACCUSER = "咼𠃌言";

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource source;
  @Autowired PlainRows plainRows;
  @Autowired JsonMapper json;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatWasPlainIsSealedAndReadAsBefore() {
    var path = asAnEarlierReleaseLeftIt();
    assertThat(DatabaseScan.find(source, List.of(NAME, PHONE, ADDRESS))).hasSize(3);

    plainRows.takeOver();

    assertThat(DatabaseScan.find(source, List.of(NAME, PHONE, ADDRESS))).isEmpty();
    var seen = path.seenBy("officer").is(200);
    assertThat(seen.text("/parties/0/name")).isEqualTo(NAME);
    assertThat(seen.text("/parties/0/address")).isEqualTo(ADDRESS);
    var timeline = callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(timeline.text("/0/data/petitionerPhone")).isEqualTo(PHONE);
    assertThat(timeline.text("/0/data/title")).isEqualTo("宅基地边界争议");
    var listed = callers.as("registrar").get("/api/cases?q=" + PHONE).is(200);
    assertThat(listed.text("/items/0/caseNo")).isEqualTo(path.caseNo);
    assertThat(listed.text("/items/0/petitionerName")).isEqualTo("贲*");
    path.dispatched();
  }

  @Test
  void theNextStartFindsNothingToDo() {
    var path = asAnEarlierReleaseLeftIt();
    plainRows.takeOver();
    var before = sealed(path.caseNo);
    plainRows.takeOver();
    assertThat(sealed(path.caseNo)).isEqualTo(before);
  }

  /** Art. 30 ¶3: an accusation is under seal, whichever release registered it. */
  @Test
  void anAccusationOfAnEarlierReleaseGoesUnderSealAsAWhole() {
    var caseNo = anAccusationAsAnEarlierReleaseLeftIt();
    var told = List.of(ACCUSED, ACCUSATION, ACCUSER);
    assertThat(DatabaseScan.find(source, told)).hasSize(3);

    plainRows.takeOver();

    assertThat(DatabaseScan.find(source, told)).isEmpty();
    var seen = callers.as("liaison").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/title")).isEqualTo(ACCUSED);
    assertThat(seen.text("/statement")).isEqualTo(ACCUSATION);
    assertThat(seen.text("/parties/0/name")).isEqualTo(ACCUSER);
    assertThat(seen.text("/issueVillageName")).isEqualTo("下庄村");
    var timeline = callers.as("liaison").get("/api/cases/" + caseNo + "/timeline").is(200);
    assertThat(timeline.text("/0/data/statement")).isEqualTo(ACCUSATION);
    var item = callers.as("liaison").get("/api/work-items/" + seen.text("/workItems/0/id"));
    assertThat(item.is(200).text("/title")).isEqualTo("检举控告件");
  }

  private String anAccusationAsAnEarlierReleaseLeftIt() {
    var caseNo =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    transaction.executeWithoutResult(
        status -> {
          change("DELETE FROM case_key WHERE case_no = ?", caseNo);
          jdbc.sql("DELETE FROM sealed_file WHERE case_no = ?").param(caseNo).update();
          change(
              "UPDATE petition_case SET title = ?, statement = ?, petitioner_name = ?,"
                  + " village_code = '990101001201', category_code = '160100' WHERE case_no = ?",
              ACCUSED,
              ACCUSATION,
              ACCUSER,
              caseNo);
          change("UPDATE work_item SET title = ? WHERE case_no = ?", ACCUSED, caseNo);
          change(
              "INSERT INTO petitioner (id, case_no, seq, lead, representative, name)"
                  + " VALUES (?, ?, 0, TRUE, FALSE, ?)",
              UUID.randomUUID().toString(),
              caseNo,
              ACCUSER);
          change(
              "UPDATE case_step SET data = ? WHERE case_no = ?",
              json.writeValueAsString(Map.of("title", ACCUSED, "statement", ACCUSATION)),
              caseNo);
        });
    return caseNo;
  }

  private byte[] sealed(String caseNo) {
    return jdbc.sql("SELECT sealed_name FROM petitioner WHERE case_no = ?")
        .param(caseNo)
        .query(byte[].class)
        .single();
  }

  private Cases.Path asAnEarlierReleaseLeftIt() {
    var path =
        new Cases(callers)
            .registered(
                "petitionerName", NAME, "petitionerPhone", PHONE, "petitionerAddress", ADDRESS);
    transaction.executeWithoutResult(
        status -> {
          change("DELETE FROM case_key WHERE case_no = ?", path.caseNo);
          change(
              "UPDATE petitioner SET sealed_name = NULL, sealed_phone = NULL, sealed_address ="
                  + " NULL, name_index = NULL, phone_index = NULL, index_key = NULL, name = ?,"
                  + " phone = ?, address = ? WHERE case_no = ?",
              NAME,
              PHONE,
              ADDRESS,
              path.caseNo);
          change(
              "UPDATE petition_case SET petitioner_shown = NULL, petitioner_name = ?"
                  + " WHERE case_no = ?",
              NAME,
              path.caseNo);
          var form =
              Map.of(
                  "title",
                  "宅基地边界争议",
                  "petitionerName",
                  NAME,
                  "petitionerPhone",
                  PHONE,
                  "petitionerAddress",
                  ADDRESS);
          change(
              "UPDATE case_step SET sealed = NULL, data = ? WHERE case_no = ?",
              json.writeValueAsString(form),
              path.caseNo);
        });
    return path;
  }

  private void change(String sql, Object... values) {
    assertThat(jdbc.sql(sql).params(values).update()).isEqualTo(1);
  }
}

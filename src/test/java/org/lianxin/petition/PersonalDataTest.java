package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.protection.Unreadable;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseScan;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who the petitioners are lies sealed in the database and is found exactly; domain.md §8.2, P3. */
@DatabaseTest
class PersonalDataTest {

  private static final String NAME = "檀𠀾·买合木提";
  private static final String PHONE = "13611972846";
  private static final String ADDRESS = "下庄村白果树湾独屋";
  private static final String NUMBER = "11010119800307101X";
  private static final String OTHER_NAME = "阙𠅤生";
  private static final String OTHER_PHONE = "13502738415";
  private static final String WITNESS = "亓官𠆩见";

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource source;
  @Autowired Petitioners petitioners;
  @Autowired TransactionTemplate transaction;

  private Cases.Path registered(Object... differing) {
    var form =
        Cases.form(
            "petitionerName",
            NAME,
            "petitionerPhone",
            PHONE,
            "petitionerAddress",
            ADDRESS,
            "petitionerIdNumber",
            NUMBER,
            "petitionerCount",
            2,
            "representatives",
            List.of(Map.of("name", OTHER_NAME, "phone", OTHER_PHONE)),
            "readBackWitness",
            WITNESS);
    form.putAll(Cases.form(differing));
    return new Cases(callers).registered(flat(form));
  }

  @Test
  void nothingOfItLiesPlainInAnyColumnOfAnyTableWhenTheCaseHasGoneItsWholeWay() {
    var path = registered();
    callers.as("registrar").get(found(NAME)).is(200);
    path.acts("registrar", "supplement", "text", "补交了一份土地证复印件。");
    path.closed();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    var personal = List.of(NAME, PHONE, ADDRESS, NUMBER, OTHER_NAME, OTHER_PHONE, WITNESS);
    assertThat(DatabaseScan.find(source, personal)).isEmpty();
    // The scan does find what is there to be found.
    assertThat(DatabaseScan.find(source, List.of("补交了一份土地证复印件"))).isNotEmpty();
    assertThat(DatabaseScan.find(source, List.of("petitionerIdNumber")).toString())
        .contains("BYTEARRAY");
  }

  @Test
  void whoMayReadItReadsItAsItWasTypedAndOthersReadItMasked() {
    var path = registered();
    var plain = callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(plain.text("/0/data/petitionerName")).isEqualTo(NAME);
    assertThat(plain.text("/0/data/representatives/0/phone")).isEqualTo(OTHER_PHONE);
    assertThat(plain.text("/0/data/readBackWitness")).isEqualTo(WITNESS);
    path.dispatched();
    var masked = callers.as("leader").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(masked.text("/0/data/petitionerName")).isEqualTo("檀*");
    assertThat(masked.text("/0/data/petitionerPhone")).isEqualTo("136****2846");
    assertThat(masked.text("/0/data/petitionerAddress")).isEqualTo("下庄村***");
    assertThat(masked.text("/0/data/petitionerIdNumber")).endsWith("101X").startsWith("****");
    for (var part : List.of("", "/timeline")) {
      assertThat(callers.as("leader").get("/api/cases/" + path.caseNo + part).response().body())
          .doesNotContain(NAME, PHONE, ADDRESS, NUMBER, OTHER_NAME, OTHER_PHONE, WITNESS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "name,   檀𠀾•买合木提",
    "phone,  +86 136-1197-2846",
    "phone,  1361１972846",
    "number, 11010119800307101x",
    "the other's phone, 13502738415"
  })
  void itIsFoundByWhatItIsHoweverThatIsTyped(String what, String typed) {
    var path = registered();
    assertThat(numbers("registrar", typed)).as(what).contains(path.caseNo);
    // Whoever sees the petitioners masked finds nobody by them.
    assertThat(numbers("supervisor", typed)).as(what).isEmpty();
    assertThat(numbers("leader", typed)).as(what).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1361197284", "檀𠀾", "1101011980030710", "86", " "})
  void aPartOfItFindsNothing(String part) {
    var path = registered("title", "独一份的事");
    if (!part.isBlank()) {
      assertThat(numbers("registrar", part)).doesNotContain(path.caseNo);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // What lies in a column of one person is put into the other place.
    "another field's,  sealed_name = sealed_phone",
    "another person's, sealed_name = (SELECT o.s FROM (SELECT sealed_name AS s FROM petitioner"
        + " WHERE case_no = :mine AND seq = 1) o)",
    "another case's,   sealed_name = (SELECT o.s FROM (SELECT sealed_name AS s FROM petitioner"
        + " WHERE case_no = :other AND seq = 0) o)",
    "nobody's,         sealed_name = X'01020001'"
  })
  void whatWasSealedForAnotherPlaceIsNotTakenForThisOnes(String whose, String change) {
    var mine = registered().caseNo;
    var other = registered().caseNo;
    transaction.executeWithoutResult(
        status -> {
          assertThat(petitioners.of(mine).get(0).name()).isEqualTo(NAME);
          jdbc.sql("UPDATE petitioner SET " + change + " WHERE case_no = :mine AND seq = 0")
              .param("mine", mine)
              .param("other", other)
              .update();
          assertThatThrownBy(() -> petitioners.of(mine)).as(whose).isInstanceOf(Unreadable.class);
          status.setRollbackOnly();
        });
  }

  @Test
  void whatAStepHasSealedIsNotTakenForAnothers() {
    var mine = registered().caseNo;
    var other = registered().caseNo;
    var sealed =
        jdbc.sql("SELECT sealed FROM case_step WHERE case_no = ? AND task = 'register'")
            .param(other)
            .query(byte[].class)
            .single();
    var own =
        jdbc.sql("SELECT sealed FROM case_step WHERE case_no = ? AND task = 'register'")
            .param(mine)
            .query(byte[].class)
            .single();
    put(mine, sealed);
    callers.as("officer").get("/api/cases/" + mine + "/timeline").is(500);
    put(mine, own);
    callers.as("officer").get("/api/cases/" + mine + "/timeline").is(200);
  }

  private void put(String caseNo, byte[] sealed) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE case_step SET sealed = ? WHERE case_no = ? AND task = 'register'")
                .params(sealed, caseNo)
                .update());
  }

  private List<String> numbers(String login, String q) {
    return callers
        .as(login)
        .get(found(q))
        .is(200)
        .body()
        .at("/items")
        .valueStream()
        .map(row -> row.get("caseNo").asString())
        .toList();
  }

  private static String found(String q) {
    return "/api/cases?size=100&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  private static Object[] flat(Map<String, Object> form) {
    return form.entrySet().stream()
        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
        .toArray();
  }
}

package org.lianxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianxin.foundation.CsvFile;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What the page that one signs in on knows; of a real installation see InstallationTest. */
@DatabaseTest
class AboutTest {

  @Autowired Callers callers;

  @Test
  void aVisitorIsToldWhatThisIsAndWhomOneCanTryInTheDemo() {
    var about = callers.visitor().get("/api/public/about").is(200);
    assertThat(about.text("/product")).contains("连心桥");
    assertThat(about.text("/version")).isNotBlank();
    assertThat(about.text("/policyPack")).isNotBlank();
    assertThat(about.text("/demo")).isEqualTo("true");
    var first = about.body().at("/accounts/0");
    assertThat(first.propertyNames()).containsExactly("login", "name", "unit", "role", "does");
    assertThat(first.get("login").asString()).isEqualTo("officer");
    assertThat(first.get("unit").asString()).isEqualTo("下庄村群众工作站");
    assertThat(first.get("role").asString()).isEqualTo("站员");
    assertThat(about.body().toString()).doesNotContain("password", "hash");
  }

  @Test
  void everybodyOfTheInventedCountyIsIntroduced() {
    var logins =
        CsvFile.rows(new ClassPathResource("demo/accounts.csv"), 4).stream()
            .map(row -> row[0])
            .toList();
    var accounts = callers.visitor().get("/api/public/about").body().get("accounts");
    assertThat(accounts.valueStream().map(one -> one.get("login").asString())).containsAll(logins);
    assertThat(accounts.valueStream().map(one -> one.get("does").asString()))
        .allMatch(sentence -> sentence.matches(".*\\p{IsHan}.*"));
  }

  @Test
  void theFrameOfThePageKnowsWhoIsThereAndWhatWaits() {
    var me = callers.as("registrar").get("/api/me").is(200).body();
    assertThat(me.at("/roleNames/0").asString()).isEqualTo("镇信访办工作人员");
    assertThat(me.get("demo").asBoolean()).isTrue();
    assertThat(me.get("counts").propertyNames()).contains("todo", "unclaimed", "messages");
    var counts = callers.as("registrar").get("/api/work-items/counts").is(200).body().get("views");
    assertThat(counts.get("todo")).isEqualTo(me.at("/counts/todo"));
    assertThat(counts.get("unclaimed")).isEqualTo(me.at("/counts/unclaimed"));
  }
}

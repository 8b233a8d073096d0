package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 全文检索: within one's own cases, and only by what one may read; domain.md §8.2. */
@DatabaseTest
class TextSearchTest {

  @Autowired Callers callers;
  @Autowired TextReading reading;
  @Autowired Shredding shredding;
  @Autowired JdbcClient jdbc;

  private Cases.Path saying(String statement, Object... differing) {
    var form = Cases.registration("statement", statement);
    form.putAll(Cases.form(differing));
    var path =
        new Cases(callers)
            .registered(
                form.entrySet().stream()
                    .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                    .toArray());
    reading.look();
    return path;
  }

  @Test
  void aCaseIsFoundByWhatItSaysWhereverThatStands() {
    var path = saying("雨季涵洞溃口，水漫鱼塘𠮷宅。", "requests", List.of(Map.of("text", "修复泄洪闸门")));
    assertThat(found("officer", "涵洞溃口")).containsExactly(path.caseNo);
    assertThat(found("officer", "鱼塘𠮷宅")).containsExactly(path.caseNo);
    assertThat(found("officer", "泄洪闸门")).containsExactly(path.caseNo);
    assertThat(found("officer", "鱼塘 涵洞")).as("each of the words").containsExactly(path.caseNo);
    assertThat(found("officer", "涵洞垮塌")).isEmpty();
  }

  @Test
  void whoeverHasNothingToDoWithItDoesNotFindIt() {
    var path = saying("变压器噪声扰民，蟾蜍岭一带。").dispatched("D-CIVIL");
    reading.look();
    for (var login : List.of("officer", "chief", "registrar", "leader", "land", "supervisor")) {
      assertThat(found(login, "蟾蜍岭")).as(login).containsExactly(path.caseNo);
    }
    // Of another station; of a unit without a part; of one that reads the matter in short only.
    for (var login : List.of("officer2", "water", "civil", "admin", "liaison")) {
      assertThat(found(login, "蟾蜍岭")).as(login).isEmpty();
    }
  }

  /** Else a question for a name would tell in which case it stands. */
  @Test
  void byAPersonsNameFindsOnlyWhoReadsIt() {
    var path = saying("欧阳蘅说墙根渗水已三年。", "petitionerName", "欧阳蘅");
    assertThat(found("officer", "欧阳蘅说墙根")).containsExactly(path.caseNo);
    assertThat(found("leader", "墙根渗水")).containsExactly(path.caseNo);
    assertThat(found("leader", "欧阳蘅说墙根")).isEmpty();
    assertThat(found("supervisor", "阳蘅")).isEmpty();
  }

  @Test
  void anAccusationIsNeverInIt() { // Art. 30 ¶3
    var said = "挪用抽水机油料款";
    callers.as("officer").post("/api/cases", Cases.accusation("statement", said)).is(201);
    var mixed = saying("排灌站失修。" + said + "。", "title", "排灌站与油料");
    assertThat(found("officer", "抽水机油料")).containsExactly(mixed.caseNo);
    mixed.acts(
        "registrar",
        "split",
        "accusedPart",
        said,
        "remainingTitle",
        "排灌站失修",
        "remainingStatement",
        "排灌站失修。",
        "remainingRequests",
        List.of(Map.of("text", "修好")));
    reading.look();
    for (var login : List.of("officer", "registrar", "liaison")) {
      assertThat(found(login, "抽水机油料")).as(login).isEmpty();
    }
    assertThat(pairs("水机")).isZero();
  }

  @Test
  void nothingOfWhatWasDestroyedStaysInIt() { // domain.md §8.5
    var path = saying("祠堂屋脊坍塌砸伤耕牛。").closed();
    assertThat(pairs("耕牛")).isEqualTo(1);
    shredding.erase(path.caseNo);
    reading.look();
    assertThat(pairs("耕牛")).isZero();
  }

  @Test
  void askedInTheBodyTheAnswerIsTheSame() {
    var path = saying("索道缆绳断股。");
    var asked =
        callers
            .as("officer")
            .post("/api/cases/search", Map.of("q", "索道缆绳", "size", 5, "state", path.state()))
            .is(200);
    assertThat(asked.text("/items/0/caseNo")).isEqualTo(path.caseNo);
    assertThat(asked.body().at("/size").asInt()).isEqualTo(5);
    callers.as("officer").post("/api/cases/search", Map.of("size", 1000)).is(400);
  }

  @Test
  void itTakesThreeStatements() {
    saying("烘干塔粉尘。");
    var asked = List.copyOf(StatementCounter.during(() -> found("registrar", "烘干塔粉尘")));
    assertThat(asked).hasSizeLessThanOrEqualTo(3);
  }

  /** Whoever has the case's page open is not told that somebody was faster. */
  @Test
  void beingReadLeavesTheCasesVersion() {
    var path = new Cases(callers).registered("statement", "机井淤塞。");
    var before = path.seenBy("officer").body().get("version").asLong();
    reading.look();
    assertThat(path.seenBy("officer").body().get("version").asLong()).isEqualTo(before);
  }

  private List<String> found(String login, String q) {
    var encoded = URLEncoder.encode(q, StandardCharsets.UTF_8);
    return callers
        .as(login)
        .get("/api/cases?q=" + encoded)
        .is(200)
        .body()
        .get("items")
        .valueStream()
        .map(row -> row.get("caseNo").asString())
        .toList();
  }

  private int pairs(String pair) {
    return jdbc.sql("SELECT COUNT(*) FROM case_bigram WHERE pair = ?")
        .param(pair)
        .query(Integer.class)
        .single();
  }
}

package org.lianxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The letters that have reached a petitioner, read again by what stands on his receipt. */
@DatabaseTest
class PublicLettersTest {

  private static final String LETTERS = "/api/public/letters";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse("2026-04-02T02:00:00Z"));
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void hisLettersAreListedWithTheStateOfHisCase() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var listed = letters(path);
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("name").asString()).isEqualTo("信访事项受理告知书");
    assertThat(listed.get(0).get("docNo").asString()).startsWith("连信告〔2026〕");
  }

  @Test
  void heGetsALetterAsItWasIssuedWithoutWhoPrintedIt() throws IOException {
    var path = new Cases(callers).registered().dispatched().noticed();
    var sent = asked(path, path.queryCode, letters(path).get(0).get("id").asString());
    var fonts = new ClassPathResource("fonts/NotoSerifSC_400Regular.ttf").exists();
    Assumptions.assumeTrue(fonts || !Boolean.getBoolean("frontend.skip"));
    assertThat(sent.statusCode()).isEqualTo(200);
    try (var document = Loader.loadPDF(sent.body())) {
      assertThat(document.getNumberOfPages()).isPositive();
      assertThat(new PDFTextStripper().getText(document)).contains("沈𠮷·测试").doesNotContain("下载");
    }
    assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
        .contains(path.caseNo);
  }

  @Test
  void whatHasNotReachedHimYetIsNotThere() { // the opinion is handed over and explained first
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land").handled();
    path.checked().issued();
    var opinion = issued(path, "OPINION");
    assertThat(letters(path)).hasSize(1);
    assertThat(asked(path, path.queryCode, opinion).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyGetsLettersWithoutTheCodeOrOfAnotherCase() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var other = new Cases(callers).registered().dispatched().noticed();
    var id = issued(path, "ACCEPTED");
    assertThat(asked(path, "ABCDEFGHJK", id).statusCode()).isEqualTo(404);
    assertThat(asked(other, other.queryCode, id).statusCode()).isEqualTo(404);
    assertThat(asked(path, path.queryCode, "REGISTRATION").statusCode()).isEqualTo(404);
  }

  @Test
  void ofAnAccusationThereIsNothing() { // Art. 30 ¶3; domain.md §8.7
    var receipt = callers.as("officer").post("/api/cases", Cases.accusation()).is(201);
    var said = Map.of("caseNo", receipt.text("/caseNo"), "queryCode", receipt.text("/queryCode"));
    assertThat(callers.visitor().post("/api/public/track", said).is(200).body().at("/letters"))
        .isEmpty();
  }

  private List<JsonNode> letters(Path path) {
    return callers
        .visitor()
        .post("/api/public/track", Map.of("caseNo", path.caseNo, "queryCode", path.queryCode))
        .is(200)
        .body()
        .at("/letters")
        .valueStream()
        .toList();
  }

  private HttpResponse<byte[]> asked(Path path, String code, String id) {
    return callers
        .visitor()
        .download(LETTERS, Map.of("caseNo", path.caseNo, "queryCode", code, "id", id));
  }

  private String issued(Path path, String type) {
    return callers
        .as("registrar")
        .get("/api/cases/" + path.caseNo + "/documents")
        .is(200)
        .body()
        .valueStream()
        .filter(row -> row.get("type").asString().equals(type))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }
}

package org.lianxin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;

/** How the built desk reaches a browser; the files here are no desk, only shaped like one. */
@Tag("database")
class DeskFilesTest {

  private static final String SCRIPT = "/assets/app-1a2b3c4d.js";

  private static Program program;

  @BeforeAll
  static void start() {
    program = Program.start(TestDatabase.freshUrl(), "lianxin.desk.files=classpath:/desk-sample/");
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk",
        "/desk/",
        "/desk/index.html",
        "/desk/work-items",
        "/desk/cases/ST-XZ-2026-000001/timeline",
        "/desk/assets"
      })
  void everyPlaceOfTheDeskIsTheOnePageAndAskedForAnew(String path) {
    var page = visits(path).is(200);
    assertThat(page.response().body()).contains("desk sample");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self'");
    program.the(Callers.class).visitor().call("HEAD", path).is(200);
  }

  @Test
  void aFileBesideThePageIsItself() {
    assertThat(header(visits("/desk/icon.svg").is(200), "Content-Type")).isEqualTo("image/svg+xml");
  }

  @ParameterizedTest
  @CsvSource({
    "'br, gzip', br,   brotli sibling",
    "gzip,       gzip, gzip sibling",
    "identity,   '',   plain"
  })
  void anAssetIsKeptForGoodAndSentCompressedWhereTheBrowserTakesIt(
      String accepted, String encoding, String content) {
    var asset = visits(SCRIPT, "Accept-Encoding", accepted).is(200);
    assertThat(asset.response().body().strip()).isEqualTo(content);
    assertThat(header(asset, "Content-Encoding")).isEqualTo(encoding);
    assertThat(header(asset, "Content-Type")).contains("javascript");
    assertThat(header(asset, "Cache-Control"))
        .contains("max-age=31536000", "public", "immutable")
        .doesNotContain("no-store");
  }

  @Test
  void anAssetWithoutACompressedSiblingIsSentAsItIs() {
    var asset = visits("/assets/app-5e6f7a8b.css", "Accept-Encoding", "br, gzip").is(200);
    assertThat(header(asset, "Content-Encoding")).isEmpty();
    assertThat(header(asset, "Content-Type")).startsWith("text/css");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/app-00000000.js",
        "/assets/",
        "/assets/nothing",
        "/desk/nothing.js",
        "/desk/cases/nothing.png"
      })
  void whatIsNotThereIsNotThePage(String path) {
    var answer = visits(path).is(404);
    assertThat(answer.response().body()).doesNotContain("desk sample");
    assertThat(header(answer, "Cache-Control")).doesNotContain("immutable");
  }

  @Test
  void theDeskIsOnlyReadAndNothingBesideItIsOpened() {
    program.the(Callers.class).visitor().post("/desk", Map.of()).is(403);
    visits("/desktop").is(401);
    visits("/assetsx/app-1a2b3c4d.js").is(401);
    visits("/api/work-items").is(401);
  }

  private static Answer visits(String path, String... headers) {
    return program.the(Callers.class).as("", "", headers).get(path);
  }

  private static String header(Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }
}

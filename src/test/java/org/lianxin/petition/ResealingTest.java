package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.lianxin.testing.TestKeys;

/** A key is added: what the older one has sealed is sealed anew, and nothing is lost on the way. */
@Tag("database")
class ResealingTest {

  private static final String ADDED =
      "p3.2 = AES b300000000000000000000000000000000000000000000000000000000000002;"
          + "p4.2 = AES b400000000000000000000000000000000000000000000000000000000000002;"
          + "index.2 = AES b500000000000000000000000000000000000000000000000000000000000002";

  private static final String NEW_KEYS = TestKeys.PROTECTION + ";" + ADDED;
  private static final String ONLY_NEW_KEYS = "lianxin.protection.keys=" + ADDED;

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  @Test
  void whatIsBrokenOffInTheMiddleGoesOnAndTheOldKeyCanGo() {
    var database = TestDatabase.freshUrl();
    String caseNo;
    String accusation;
    try (var before = Program.start(database)) {
      for (var i = 0; i < 4; i++) {
        before.cases().registered("petitionerPhone", "1390000000" + i);
      }
      caseNo = before.cases().registered("petitionerPhone", "13900000009").caseNo;
      accusation =
          before
              .the(Callers.class)
              .as("officer")
              .post("/api/cases", Cases.accusation())
              .text("/caseNo");
      before.the(Callers.class).as("officer").upload("/api/attachments", "a.pdf", PDF).is(201);
    }
    try (var now = Program.start(database, NEW_KEYS, "lianxin.protection.page=2")) {
      // Not sealed anew yet, it is read and found all the same.
      readAndFound(now, caseNo, accusation);
      now.cases().registered("petitionerPhone", "13900000008");
      var resealing = now.the(Resealing.class);
      assertThat(byKey(resealing, "petitioner")).isEqualTo(Map.of(1, 5L, 2, 1L));

      var pages = new AtomicInteger();
      resealing.run(() -> pages.incrementAndGet() <= 1);
      assertThat(byKey(resealing, "petitioner")).isEqualTo(Map.of(1, 3L, 2, 3L));
      readAndFound(now, caseNo, accusation);

      now.the(Callers.class).as("officer").post("/api/protection/reseal", Map.of()).is(403);
      now.the(Callers.class).as("officer").get("/api/protection").is(403);
      resealing.run(() -> true);
      assertThat(resealing.progress().failed()).isZero();
      for (var what : List.of("petitioner", "case_step.sealed", "sealed_file")) {
        assertThat(byKey(resealing, what)).as(what).containsOnlyKeys(2);
      }
      // Files are not sealed anew: who takes away the old key has to see that they need it.
      assertThat(byKey(resealing, "attachment.sealed_name")).isEqualTo(Map.of(1, 1L));
      assertThat(byKey(resealing, "account.totp_secret")).isEmpty();
      readAndFound(now, caseNo, accusation);
      var told = now.the(Callers.class).as("admin").get("/api/protection").is(200);
      assertThat(told.response().body())
          .contains("\"attachment.sealed_name\"")
          .contains("\"petitioner\"");
    }
    try (var later = Program.start(database, ONLY_NEW_KEYS)) {
      readAndFound(later, caseNo, accusation);
    }
  }

  private static Map<Integer, Long> byKey(Resealing resealing, String what) {
    return resealing.progress().sealed().stream()
        .filter(rows -> rows.what().equals(what))
        .findFirst()
        .orElseThrow()
        .byKey();
  }

  private static void readAndFound(Program program, String caseNo, String accusation) {
    var callers = program.the(Callers.class);
    var seen = callers.as("officer").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/parties/0/phone")).isEqualTo("13900000009");
    var timeline = callers.as("officer").get("/api/cases/" + caseNo + "/timeline").is(200);
    assertThat(timeline.text("/0/data/petitionerPhone")).isEqualTo("13900000009");
    var found = callers.as("registrar").get("/api/cases?q=13900000009").is(200);
    assertThat(found.text("/items/0/caseNo")).isEqualTo(caseNo);
    var sealed = callers.as("liaison").get("/api/cases/" + accusation).is(200);
    assertThat(sealed.text("/statement")).isEqualTo(Cases.TEXT);
  }
}

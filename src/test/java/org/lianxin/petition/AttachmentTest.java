package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 材料; domain.md §3.10. */
@DatabaseTest
class AttachmentTest {

  /** The smallest picture there is. */
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @Autowired Callers callers;

  @Test
  void aFileUploadedFirstBelongsToTheCaseOnceTheFormNamesIt() {
    var id = upload("officer", "界桩照片𠮷.png", PICTURE).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id));
    var listed = callers.as("officer").get(of(path)).is(200);
    assertThat(listed.text("/0/name")).isEqualTo("界桩照片𠮷.png");
    assertThat(listed.text("/0/task")).isEqualTo("register");
    var file = callers.as("registrar").get(of(path) + "/" + id).is(200).response();
    assertThat(file.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .startsWith("attachment");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void aFormMayNotNameSomebodyElsesFileNorOneOfAnotherCase() {
    var others = upload("chief", "a.png", PICTURE).is(201).text("/id");
    refused(others);
    var mine = upload("officer", "a.png", PICTURE).is(201).text("/id");
    new Cases(callers).registered("attachments", List.of(mine));
    refused(mine);
    refused("01a20068-1447-7e2f-81a3-ae7a3081f502");
  }

  @Test
  void filesAreSeenWithTheWholeCaseOnly() {
    var id = upload("officer", "a.png", PICTURE).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id)).dispatched("D-CIVIL");
    callers.as("land").get(of(path) + "/" + id).is(200);
    // Papers cannot be masked: who sees names masked sees that there is a file, and no more.
    assertThat(callers.as("leader").get(of(path)).is(200).body()).hasSize(1);
    callers.as("leader").get(of(path) + "/" + id).is(403);
    callers.as("supervisor").get(of(path) + "/" + id).is(403);
    assertThat(callers.as("civil").get(of(path)).is(200).body()).isEmpty();
    callers.as("civil").get(of(path) + "/" + id).is(403);
    callers.as("water").get(of(path)).is(403);
    callers.as("water").get(of(path) + "/" + id).is(403);
  }

  @Test
  void onlyFilesThatAreWhatTheirNameSaysAreTaken() {
    var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    upload("officer", "a.html", page).is(415);
    upload("officer", "a.png", page).is(415);
    upload("officer", "a.pdf", PICTURE).is(415);
    upload("officer", "a.exe", new byte[] {'M', 'Z', 0, 0}).is(415);
    upload("officer", "", PICTURE).is(415);
    upload("officer", "x".repeat(201) + ".png", PICTURE).is(415);
  }

  @Test
  void aFileOfMoreThanTwentyMegabytesIsRefused() {
    upload("officer", "a.png", new byte[20 * 1024 * 1024 + 1]).is(413);
  }

  @Test
  void whoSeesNoCaseUploadsNothing() {
    upload("admin", "a.png", PICTURE).is(403);
    callers.visitor().get("/api/attachments").is(401);
  }

  @Test
  void theServedDocumentsAreListed() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var served = callers.as("officer").get("/api/cases/" + path.caseNo + "/documents").is(200);
    assertThat(served.text("/0/name")).isEqualTo("受理告知书");
    callers.as("water").get("/api/cases/" + path.caseNo + "/documents").is(403);
  }

  private void refused(String id) {
    var form = Cases.registration("attachments", List.of(id));
    assertThat(callers.as("officer").post("/api/cases", form).is(422).fieldsRefused())
        .containsExactly("attachments");
  }

  private Answer upload(String login, String name, byte[] content) {
    return callers.as(login).upload("/api/attachments", name, content);
  }

  private static String of(Cases.Path path) {
    return "/api/cases/" + path.caseNo + "/attachments";
  }
}

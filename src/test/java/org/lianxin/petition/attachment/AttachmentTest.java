package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;

/** 材料: who hands them in, whose they are, who reads them; domain.md §3.10. */
@DatabaseTest
class AttachmentTest {

  @Autowired Callers callers;

  @Test
  void aFileUploadedFirstBelongsToTheCaseOnceTheFormNamesIt() {
    var id = upload("officer", "界桩照片𠮷.png", Samples.DOT).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id));
    var listed = callers.as("officer").get(of(path)).is(200);
    assertThat(listed.text("/0/name")).isEqualTo("界桩照片𠮷.png");
    assertThat(listed.text("/0/task")).isEqualTo("register");
    callers.as("registrar").get(of(path) + "/" + id).is(200);
  }

  /** It is saved, not shown: nothing in it can act inside our pages. */
  @Test
  void aFileIsSentWithHeadersThatLetItDoNothing() {
    var pdf = Samples.pdf();
    var id = upload("officer", "界桩\"照片;𠮷.pdf", pdf).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id));
    var sent = callers.as("officer").get(of(path) + "/" + id).is(200).response();
    assertThat(sent.body()).isEqualTo(new String(pdf));
    var headers = sent.headers();
    assertThat(headers.firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(headers.firstValue("Content-Length")).hasValue("" + pdf.length);
    assertThat(headers.firstValue("Content-Disposition"))
        .get()
        .asString()
        .startsWith("attachment; filename=")
        .contains("filename*=UTF-8''%E7%95%8C%E6%A1%A9")
        .doesNotContain("照片");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
  }

  @Test
  void aFormMayNotNameSomebodyElsesFileNorOneOfAnotherCase() {
    var others = upload("chief", "a.png", Samples.DOT).is(201).text("/id");
    refused(others);
    var mine = upload("officer", "a.png", Samples.DOT).is(201).text("/id");
    new Cases(callers).registered("attachments", List.of(mine));
    refused(mine);
    refused("01a20068-1447-7e2f-81a3-ae7a3081f502");
  }

  @Test
  void aFileThatTwoFormsNameAtTheSameMomentBelongsToOneCase() {
    var file = upload("officer", "a.png", Samples.DOT).is(201).text("/id");
    var form = Cases.registration("attachments", List.of(file));
    var answers = Together.call(2, () -> callers.as("officer").post("/api/cases", form));
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 201).findFirst().orElseThrow())
        .extracting(Answer::status)
        .isIn(409, 422);
  }

  /**
   * Whoever may not know of a file is told of none; whoever may know but not read, that he may not.
   */
  @Test
  void everyPersonReadsTheFilesThatHisPartInTheCaseGivesHim() {
    var id = upload("officer", "a.png", Samples.DOT).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id)).dispatched("D-CIVIL");
    var other = new Cases(callers).registered();
    // login → status of the list, files in it, status of the file
    var table =
        Map.ofEntries(
            Map.entry("officer", List.of(200, 1, 200)),
            Map.entry("chief", List.of(200, 1, 200)),
            Map.entry("registrar", List.of(200, 1, 200)),
            Map.entry("land", List.of(200, 1, 200)),
            Map.entry("landhead", List.of(200, 1, 200)),
            // Papers cannot be masked: who sees names masked sees that there is a file, and no
            // more.
            Map.entry("leader", List.of(200, 1, 403)),
            Map.entry("supervisor", List.of(200, 1, 403)),
            Map.entry("civil", List.of(200, 0, 403)),
            Map.entry("civilhead", List.of(200, 0, 403)),
            Map.entry("water", List.of(403, 0, 403)),
            Map.entry("waterhead", List.of(403, 0, 403)),
            Map.entry("officer2", List.of(403, 0, 403)),
            Map.entry("chief2", List.of(403, 0, 403)),
            Map.entry("reviewer", List.of(403, 0, 403)),
            Map.entry("liaison", List.of(403, 0, 403)),
            Map.entry("assessor", List.of(403, 0, 403)),
            Map.entry("archivist", List.of(403, 0, 403)),
            Map.entry("auditor", List.of(403, 0, 403)),
            Map.entry("admin", List.of(403, 0, 403)));
    var all = new SoftAssertions();
    table.forEach(
        (login, row) -> {
          var list = callers.as(login).get(of(path));
          var file = callers.as(login).get(of(path) + "/" + id);
          var files = list.status() == 200 ? list.body().size() : 0;
          all.assertThat(List.of(list.status(), files, file.status())).as(login).isEqualTo(row);
        });
    all.assertAll();
    callers.visitor().get(of(path) + "/" + id).is(401);
    // One who may read it here does not find it there.
    callers.as("officer").get(of(other) + "/" + id).is(404);
    callers.as("officer").get(of(path) + "/01a20068-1447-7e2f-81a3-ae7a3081f502").is(404);
    callers.as("officer").get("/api/cases/ST-XZ-2026-999999/attachments/" + id).is(404);
    callers.as("officer").get("/api/attachments/" + id).is(404);
  }

  /** Sealed in the moment of registering; domain.md §9 no. 2. */
  @Test
  void thePapersOfAnAccusationAreTheLiaisonsAlone() {
    var id = upload("officer", "举报信.pdf", Samples.pdf()).is(201).text("/id");
    var receipt =
        callers.as("officer").post("/api/cases", Cases.accusation("attachments", List.of(id)));
    var file = "/api/cases/" + receipt.is(201).text("/caseNo") + "/attachments/" + id;
    for (var login : List.of("officer", "chief", "registrar", "leader", "supervisor", "admin")) {
      callers.as(login).get(file).is(403);
    }
    callers.as("liaison").get(file).is(200);
  }

  @Test
  void aFileOfMoreThanTwentyMegabytesIsRefused() {
    upload("officer", "a.png", new byte[20 * 1024 * 1024 + 1]).is(413);
  }

  @Test
  void whoSeesNoCaseUploadsNothing() {
    upload("admin", "a.png", Samples.DOT).is(403);
    callers.visitor().get("/api/attachments").is(401);
  }

  @Test
  void aCallBringsOneFile() {
    var two =
        callers.as("officer").uploadAll("/api/attachments", "a.png", Samples.DOT, Samples.DOT);
    assertThat(two.is(400).text("/detail")).isEqualTo("一次只上传一个文件。");
  }

  @Test
  void anUploadThatCannotBeReadIsTheSendersFault() {
    var type = "multipart/form-data; boundary=b";
    var officer = callers.as("officer");
    for (var body :
        List.of(
            "",
            "--b",
            "--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"b;c.png\"\r\n\r\n"
                + "x\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n")) {
      officer.postAs(type, "/api/attachments", body).is(400);
    }
    officer.postAs("multipart/form-data", "/api/attachments", "x").is(400);
    officer.postRaw("/api/attachments", "{}").is(415);
  }

  @Test
  void theServedDocumentsAreListed() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var served = callers.as("officer").get("/api/cases/" + path.caseNo + "/documents").is(200);
    assertThat(served.text("/0/name")).isEqualTo("信访事项受理告知书");
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

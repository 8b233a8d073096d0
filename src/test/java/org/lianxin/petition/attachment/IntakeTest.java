package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Actor;
import org.lianxin.access.Rights;
import org.lianxin.access.Role;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.attachment.FileRefusals.InfectedFile;
import org.lianxin.petition.attachment.FileRefusals.ScannerAway;
import org.lianxin.petition.attachment.IntakeSettings.Scanner;
import org.lianxin.petition.attachment.IntakeSettings.Scanning;
import org.lianxin.store.SealedFiles;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

/** From the upload to what lies on the disk, and what is refused on the way; domain.md §3.10. */
@DatabaseTest
class IntakeTest {

  private static final String MARKER = "MARKER-13800000000";

  private static final Actor OFFICER =
      new Actor("intake", "某某", "ST-XZ", "990101001000", Set.of(Role.STATION_OFFICER));

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired Rights rights;
  @Autowired UnboundFiles unbound;
  @Autowired FileKinds kinds;
  @Autowired Pictures pictures;
  @Autowired OfficeFiles officeFiles;
  @Autowired PdfFiles pdfFiles;
  @Autowired SealedFiles files;
  @Autowired Attachments attachments;
  @Autowired IntakeSettings settings;
  @Autowired Ids ids;
  @Autowired TransactionTemplate transaction;

  @Value("${lianxin.files.folder}")
  Path folder;

  @Test
  void nothingThatIsUploadedLiesOpenOnADiskOrInTheDatabase() throws Exception {
    var id = upload(MARKER + ".pdf", pdfSaying(MARKER)).is(201).text("/id");
    assertThat(upload("a.pdf", pdfSaying(MARKER)).is(201).text("/id")).isNotEqualTo(id);
    var row = jdbc.sql("SELECT * FROM attachment WHERE id = ?").param(id).query().singleRow();
    assertThat(row.get("name")).isNull();
    assertThat(row.get("content")).isNull();
    assertThat(row.values())
        .filteredOn(byte[].class::isInstance)
        .hasSize(2)
        .allSatisfy(bytes -> assertThat(text((byte[]) bytes)).doesNotContain(MARKER));
    var address = (String) row.get("address");
    assertThat(text(Files.readAllBytes(blob(address)))).doesNotContain(MARKER);
  }

  @Test
  void noNameOfASendersIsEverANameOnOurDisks() throws Exception {
    for (var name :
        List.of("../../../evil.pdf", "..\\\\evil.pdf", "/etc/evil.pdf", "%2e%2e%2fevil.pdf")) {
      var id = upload(name, Samples.pdf()).is(201).text("/id");
      var path = new Cases(callers).registered("attachments", List.of(id));
      var listed = callers.as("officer").get("/api/cases/" + path.caseNo + "/attachments");
      assertThat(listed.text("/0/name")).endsWith("evil.pdf").doesNotContain("/", "\\");
    }
    try (var all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile))
          .allMatch(file -> file.getFileName().toString().matches("[0-9a-f]{64}"));
    }
  }

  /** Each reason in the words of who reads it. */
  @Test
  void whatIsRefusedIsRefusedWithItsReasonAndLeavesNothing() {
    var before = traces();
    says(415, "不能上传这个文件", "内容应与文件名一致", upload("a.png", Samples.WEB_PAGE));
    says(415, "不能上传这个文件", "宏、脚本", upload("a.docx", Samples.docx("word/vbaProject.bin", "x")));
    says(415, "不能上传这个文件", "宏、脚本", upload("a.pdf", pdfSaying("/S /JavaScript ")));
    says(415, "不能上传这个文件", "密码", upload("a.pdf", pdfSaying("/Encrypt 3 0 R ")));
    var bomb = Samples.xlsx("xl/media/a.png", new byte[40 * 1024 * 1024]);
    says(415, "不能上传这个文件", "内部结构异常", upload("a.xlsx", bomb));
    says(413, "图片过大", "50 百万像素", upload("a.png", Samples.pngOfSize(60_000, 60_000)));
    upload("", Samples.DOT).is(415);
    upload("a".repeat(201) + ".png", Samples.DOT).is(415);
    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void aPictureIsKeptWithoutThePlaceWhereItWasTaken() {
    var taken = Samples.photograph(6, 64, 32);
    var id = upload("a.jpg", taken).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id));
    var sent = callers.as("officer").get("/api/cases/" + path.caseNo + "/attachments/" + id);
    assertThat(sent.is(200).response().body()).doesNotContain("Exif").contains("JFIF");
  }

  @Test
  void whatTheScannerFindsIsNotKept() throws Exception {
    var before = traces();
    try (var clamd = FakeClamd.start("stream: Eicar-Test-Signature FOUND")) {
      var intake = scanningAt(clamd.port(), Scanning.OPTIONAL);
      assertThatThrownBy(() -> intake.take("a.pdf", sent(Samples.pdf()), OFFICER))
          .isInstanceOf(InfectedFile.class);
    }
    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void whereScanningIsRequiredNothingIsKeptUnscanned() throws Exception {
    var nobody = FakeClamd.start("");
    nobody.close();
    var before = traces();
    assertThatThrownBy(
            () ->
                scanningAt(nobody.port(), Scanning.REQUIRED)
                    .take("a.pdf", sent(Samples.pdf()), OFFICER))
        .isInstanceOf(ScannerAway.class);
    assertThat(traces()).isEqualTo(before);
  }

  /** So that what was taken in while the scanner was away can be found. */
  @Test
  void theRowSaysWhetherTheFileWasScanned() throws Exception {
    try (var clamd = FakeClamd.start("stream: OK")) {
      var scanned = scanningAt(clamd.port(), Scanning.OPTIONAL);
      assertThat(scannedAt(scanned.take("a.pdf", sent(Samples.pdf()), OFFICER))).isTrue();
      clamd.close();
      assertThat(scannedAt(scanned.take("a.pdf", sent(Samples.pdf()), OFFICER))).isFalse();
    }
  }

  @Test
  void aFileOfTwentyMegabytesIsTakenAndGivenOut() {
    var scan = new byte[20 * 1024 * 1024 - 1000];
    new Random(3).nextBytes(scan);
    var pdf = Samples.pdf(Samples.pdfStream("/Subtype /Image /Filter /DCTDecode", scan));
    var id = upload("a.pdf", pdf).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id));
    var sent = callers.as("officer").get("/api/cases/" + path.caseNo + "/attachments/" + id);
    assertThat(sent.is(200).response().headers().firstValue("Content-Length"))
        .hasValue("" + pdf.length);
  }

  @Test
  void aFileThatWasTamperedWithInTheStoreIsNotSentAndThatIsSaid() throws Exception {
    var id = upload("a.pdf", Samples.pdf()).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id));
    var blob = blob(text(id, "address"));
    var stored = Files.readAllBytes(blob);
    stored[stored.length / 2] ^= 1;
    Files.write(blob, stored);
    var answer = callers.as("officer").get("/api/cases/" + path.caseNo + "/attachments/" + id);
    says(500, "文件校验不符", "从备份恢复", answer);
  }

  /** domain.md §8.5: the key is destroyed, the line in the register stays. */
  @Test
  void aFileWhoseSaltIsGoneCannotBeReadAnyMoreNotEvenItsName() {
    var id = upload("a.pdf", Samples.pdf()).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(id));
    write("UPDATE attachment SET salt = NULL WHERE id = ?", id);
    var list = "/api/cases/" + path.caseNo + "/attachments";
    says(410, "文件已销毁", "保管期限", callers.as("officer").get(list + "/" + id));
    var listed = callers.as("officer").get(list).is(200).body();
    assertThat(listed.at("/0/name").isNull()).isTrue();
    assertThat(listed.at("/0/sha256").asString()).isNotEmpty();
  }

  private static void says(int status, String title, String detail, Answer answer) {
    assertThat(answer.is(status).text("/title")).isEqualTo(title);
    assertThat(answer.text("/detail")).contains(detail);
  }

  private Intake scanningAt(int port, Scanning mode) {
    var scanner =
        new VirusScanner(
            new IntakeSettings(
                new Scanner(mode, "localhost", port, Duration.ofSeconds(10)), settings.unbound()));
    return new Intake(
        rights,
        unbound,
        new Inspection(kinds, scanner, pictures, officeFiles, pdfFiles),
        files,
        attachments,
        ids);
  }

  /** Everything an upload could have left behind. */
  private List<Long> traces() {
    return List.of("attachment", "loose_blob").stream()
        .map(table -> jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single())
        .toList();
  }

  private boolean scannedAt(Intake.Uploaded uploaded) {
    return text(uploaded.id().toString(), "scanned_at") != null;
  }

  private String text(String id, String column) {
    return (String)
        jdbc.sql("SELECT CAST(" + column + " AS CHAR(64)) FROM attachment WHERE id = ?")
            .param(id)
            .query()
            .singleColumn()
            .get(0);
  }

  private Answer upload(String name, byte[] content) {
    return callers.as("officer").upload("/api/attachments", name, content);
  }

  private Path blob(String address) {
    return folder
        .resolve(address.substring(0, 2))
        .resolve(address.substring(2, 4))
        .resolve(address);
  }

  private static MockMultipartFile sent(byte[] content) {
    return new MockMultipartFile("file", "a.pdf", null, content);
  }

  private static byte[] pdfSaying(String text) {
    return Samples.pdf(Samples.pdfObject("<< " + text + " >>"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void write(String sql, Object... values) {
    transaction.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
  }
}

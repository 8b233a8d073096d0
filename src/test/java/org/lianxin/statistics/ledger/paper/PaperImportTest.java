package org.lianxin.statistics.ledger.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.EarlierCases;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 旧台账导入: what is wrong is told by cell, nothing comes in twice, and nothing half. */
@DatabaseTest
class PaperImportTest {

  private static final String IMPORT = "/api/ledgers/import";
  private static final String IN = IMPORT + "?dryRun=false";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired EarlierCases earlier;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse("2026-04-02T10:00:00+08:00"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void aLineBecomesACaseInTheArchive() {
    var title = "灌溉渠清淤" + System.nanoTime();
    var report =
        in(file(line(PaperColumn.TITLE, title, PaperColumn.LEAD_UNIT, "水利站"))).is(200).body();
    assertThat(report.at("/imported").asInt()).isEqualTo(1);
    var caseNo = onlyCase(title);
    assertThat(caseNo).matches("ST-XZ-2025-\\d{6}");
    var seen = callers.as("chief").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/state")).isEqualTo("ARCHIVED");
    assertThat(seen.body().at("/imported").asBoolean()).isTrue();
    assertThat(seen.text("/petitionDate")).isEqualTo("2025-03-02");
    assertThat(seen.text("/receivedAt")).isEqualTo("2025-03-01T16:00:00Z");
    assertThat(seen.text("/closedAt")).isEqualTo("2025-03-19T16:00:00Z");
    assertThat(seen.text("/outcome")).isEqualTo("SETTLED_ON_SITE");
    assertThat(seen.body().at("/resolved").asBoolean()).isTrue();
    assertThat(seen.text("/registeredUnit/code")).isEqualTo("ST-XZ");
    assertThat(seen.text("/leadUnit/code")).isEqualTo("D-WATER");
    assertThat(seen.text("/parties/0/name")).isEqualTo("李大山");
    assertThat(seen.text("/parties/0/phone")).isEqualTo("13912340000");
    assertThat(seen.body().at("/clocks").size()).isZero();
    assertThat(seen.body().at("/workItems").size()).isZero();
  }

  /** Nothing on its page takes for granted that a case has walked a path. */
  @Test
  void allThatIsAskedOfACaseIsAnswered() {
    var title = "路灯" + System.nanoTime();
    in(file(line(PaperColumn.TITLE, title))).is(200);
    var caseNo = onlyCase(title);
    for (var login :
        List.of("chief", "officer", "registrar", "leader", "supervisor", "archivist")) {
      for (var part :
          List.of("", "/timeline", "/diagram", "/attachments", "/documents", "/privacy")) {
        assertThat(callers.as(login).get("/api/cases/" + caseNo + part).status())
            .as(login + part)
            .isEqualTo(200);
      }
    }
    var diagram = callers.as("chief").get("/api/cases/" + caseNo + "/diagram");
    assertThat(diagram.body().at("/done").size()).isZero();
    assertThat(diagram.text("/bpmnXml")).contains("agencyPetition");
    var step = callers.as("chief").get("/api/cases/" + caseNo + "/timeline").body().at("/0");
    assertThat(step.get("task").asString()).isEqualTo("importLedger");
    assertThat(step.get("name").asString()).isEqualTo("旧台账导入");
    assertThat(callers.as("chief").get("/api/work-items?view=todo&size=100").response().body())
        .doesNotContain(caseNo);
    callers.as("officer2").get("/api/cases/" + caseNo).is(403);
  }

  /** Sealed like any other's: masked for whoever does not need them, encrypted where they lie. */
  @Test
  void itsPersonsAreAsProtectedAsAnyOthers() {
    var title = "水费" + System.nanoTime();
    in(file(line(PaperColumn.TITLE, title, PaperColumn.STATEMENT, "李大山反映水费偏高，电话13912340000。")))
        .is(200);
    var caseNo = onlyCase(title);
    for (var part : List.of("", "/timeline")) {
      var masked = callers.as("leader").get("/api/cases/" + caseNo + part).is(200);
      assertThat(masked.response().body()).doesNotContain("李大山").doesNotContain("13912340000");
    }
    var kept =
        jdbc.sql("SELECT data FROM case_step WHERE case_no = ?")
            .param(caseNo)
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain("李大山\"").doesNotContain("petitionerPhone");
    var found = callers.as("chief").get("/api/cases?q=13912340000&size=100").is(200);
    assertThat(found.response().body()).contains(caseNo);
    var chain =
        jdbc.sql("SELECT action, object_type FROM audit_event WHERE chain = ? AND seq = 1")
            .param(caseNo)
            .query()
            .singleRow();
    assertThat(chain)
        .containsEntry("action", "REGISTERED")
        .containsEntry("object_type", "importLedger");
  }

  @Test
  void aTrialWritesNothing() {
    var before = count();
    var report = trial("chief", file(line(), line())).is(200).body();
    assertThat(report.at("/rows").asInt()).isEqualTo(2);
    assertThat(report.at("/ready").asInt()).isEqualTo(2);
    assertThat(report.at("/imported").asInt()).isZero();
    assertThat(report.at("/errors").size()).isZero();
    assertThat(count()).isEqualTo(before);
    // Whoever forgets to say which gets a trial.
    callers.as("chief").upload(IMPORT, "a.xlsx", file(line())).is(200);
    assertThat(count()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER_NO,  A2, ''",
    "UNIT,      B2, 前村群众工作站",
    "PHONE,     D2, 12345",
    "PERSONS,   F2, 0",
    "PERSONS,   F2, 三人",
    "RECEIVED,  G2, 去年春天",
    "RECEIVED,  G2, 2025-02-30",
    "RECEIVED,  G2, 2026-01-01",
    "CHANNEL,   H2, 托人带话",
    "PURPOSE,   I2, 检举控告",
    "PURPOSE,   I2, ''",
    "CATEGORY,  J2, 160100",
    "CATEGORY,  J2, 990000x",
    "VILLAGE,   K2, 不知名村",
    "TITLE,     L2, 李大山要求清淤",
    "TITLE,     L2, 请打13912340000",
    "STATEMENT, M2, ''",
    "LEAD_UNIT, N2, 下庄村群众工作站",
    "OUTCOME,   O2, 暂未解决，跟踪办理",
    "CLOSED,    P2, 2025-03-01",
    "CLOSED,    P2, 2026-04-03",
    "RESOLVED,  Q2, 大概"
  })
  void whatIsWrongIsToldByCellAndNothingComesIn(PaperColumn column, String cell, String value) {
    var before = count();
    var wrong = file(line(), line(column, value));
    // The wrong line is the first below the headings.
    var swapped = file(line(column, value), line());
    var report = trial("chief", swapped).is(200).body();
    assertThat(report.at("/errors").size()).isEqualTo(1);
    assertThat(report.at("/errors/0/cell").asString()).isEqualTo(cell);
    assertThat(report.at("/errors/0/column").asString()).isEqualTo(column.heading());
    assertThat(report.at("/errors/0/message").asString()).isNotBlank().doesNotContain("李大山");
    assertThat(report.at("/ready").asInt()).isEqualTo(1);
    assertThat(in(wrong).is(422).fieldsRefused()).containsExactly(cell.replace("2", "3"));
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void theSameFileAgainMakesNoSecondCase() {
    var first = line();
    var file = file(first, line());
    assertThat(in(file).is(200).body().at("/imported").asInt()).isEqualTo(2);
    var before = count();
    var again = in(file).is(200).body();
    assertThat(again.at("/imported").asInt()).isZero();
    assertThat(again.at("/known/0").asInt()).isEqualTo(2);
    assertThat(again.at("/known/1").asInt()).isEqualTo(3);
    assertThat(count()).isEqualTo(before);
    // One line more: only that one. What is there is not changed, whatever the file now says.
    var changed = new EnumMap<>(first);
    changed.put(PaperColumn.TITLE, "改过的标题");
    assertThat(in(file(changed, line())).is(200).body().at("/imported").asInt()).isEqualTo(1);
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void theSameNumberTwiceInAFileIsAnError() {
    var one = line();
    var report = trial("chief", file(one, one)).is(200).body();
    assertThat(report.at("/errors/0/cell").asString()).isEqualTo("A3");
    // Another unit's ledger has its own numbers.
    var other = new EnumMap<>(one);
    other.put(PaperColumn.UNIT, "前村群众工作站");
    assertThat(trial("registrar", file(one, other)).is(200).body().at("/ready").asInt())
        .isEqualTo(2);
  }

  @Test
  void theTownshipTakesInItsStationsLedgers() {
    var title = "前村道路" + System.nanoTime();
    take("registrar", file(line(PaperColumn.UNIT, "前村群众工作站", PaperColumn.TITLE, title))).is(200);
    assertThat(onlyCase(title)).startsWith("ST-QC-2025-");
    callers.as("officer2").get("/api/cases/" + onlyCase(title)).is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"officer", "leader", "land", "supervisor", "liaison", "admin", "assessor"})
  void nobodyElseTakesAnythingIn(String login) {
    var before = count();
    callers.as(login).upload(IN, "a.xlsx", file(line())).is(403);
    callers.as(login).upload(IMPORT, "a.xlsx", file(line())).is(403);
    callers.as(login).get("/api/ledgers/import-template.xlsx").is(403);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void formulasAreRefusedByCell() throws IOException {
    var file =
        changed(
            file(line()),
            workbook -> workbook.getSheetAt(0).getRow(1).getCell(12).setCellFormula("1+1"));
    var report = trial("chief", file).is(200).body();
    assertThat(report.at("/errors/0/cell").asString()).isEqualTo("M2");
    assertThat(report.at("/errors/0/message").asString()).contains("公式");
  }

  @Test
  void daysAndNumbersAreReadAsSpreadsheetsKeepThem() throws IOException {
    var title = "日期" + System.nanoTime();
    var file =
        changed(
            file(line(PaperColumn.TITLE, title)),
            workbook -> {
              var row = workbook.getSheetAt(0).getRow(1);
              row.getCell(PaperColumn.RECEIVED.ordinal()).setCellValue(LocalDate.of(2025, 5, 6));
              row.getCell(PaperColumn.PHONE.ordinal()).setCellValue(13912340000d);
              row.getCell(PaperColumn.CATEGORY.ordinal()).setCellValue(20301);
              row.getCell(PaperColumn.CLOSED.ordinal()).setCellValue("2025年5月7日");
            });
    in(file).is(200);
    var seen = callers.as("chief").get("/api/cases/" + onlyCase(title)).is(200);
    assertThat(seen.text("/petitionDate")).isEqualTo("2025-05-06");
    assertThat(seen.text("/closedAt")).isEqualTo("2025-05-06T16:00:00Z");
    assertThat(seen.text("/parties/0/phone")).isEqualTo("13912340000");
    assertThat(seen.text("/categoryCode")).isEqualTo("020301");
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    var sheet = "xl/worksheets/sheet1.xml";
    var evil =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
            + "</sheetData></worksheet>";
    var bomb = " ".repeat(60 * 1024 * 1024);
    for (var file :
        List.of(
            new byte[0],
            "no workbook".getBytes(StandardCharsets.UTF_8),
            new byte[] {'P', 'K', 3, 4, 0},
            with(file(line()), sheet, evil),
            with(file(line()), sheet, bomb),
            with(file(line()), sheet, "<worksheet"),
            with(file(line()), "xl/sharedStrings.xml", "<sst><si>"))) {
      var refused = callers.as("chief").upload(IN, "a.xlsx", file);
      assertThat(refused.status()).isIn(400, 422);
      assertThat(refused.response().body()).doesNotContain("root:");
    }
    assertThat(trial("chief", with(file(line()), sheet, evil)).is(422).text("/title"))
        .isEqualTo("文件异常");
    callers.as("chief").upload(IN, "a.xlsx", new byte[5 * 1024 * 1024 + 1]).is(413);
  }

  @Test
  void aLineWithoutItsColumnsOrTooManyLinesAreRefused() throws IOException {
    var headless =
        changed(
            file(line()),
            workbook -> workbook.getSheetAt(0).getRow(0).getCell(11).setCellValue("题目"));
    assertThat(trial("chief", headless).is(422).text("/detail")).contains("标题");
    var lines = new ArrayList<Map<PaperColumn, String>>();
    for (var i = 0; i < 5_001; i++) {
      lines.add(Map.of(PaperColumn.PAPER_NO, "超" + i));
    }
    assertThat(trial("chief", file(lines)).is(422).text("/detail")).contains("5,000");
  }

  @Test
  void theTemplateIsItselfAFileThatFits() throws IOException {
    var answer = callers.as("chief").download("/api/ledgers/import-template.xlsx");
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var workbook = opened(answer)) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("信访人");
      assertThat(sheet.getRow(0).getCell(11).getStringCellValue()).isEqualTo("标题*");
      assertThat(sheet.getDataValidations()).hasSize(8);
      assertThat(workbook.isSheetHidden(2)).isTrue();
      var choices = workbook.getSheetAt(2);
      assertThat(choices.getRow(0).getCell(1).getStringCellValue()).isEqualTo("下庄村群众工作站");
    }
    // Its own line of invented data is passed over.
    var report = trial("chief", answer.body()).is(200).body();
    assertThat(report.at("/rows").asInt()).isZero();
    assertThat(report.at("/errors").size()).isZero();
    // With a number of its own it would be a case like any other.
    var taken =
        changed(
            answer.body(),
            workbook ->
                workbook.getSheetAt(0).getRow(1).getCell(0).setCellValue("例" + System.nanoTime()));
    assertThat(trial("chief", taken).is(200).body().at("/errors").size()).isZero();
    assertThat(trial("chief", taken).body().at("/ready").asInt()).isEqualTo(1);
  }

  @Test
  void itStandsInTheExportedLedgerAndGetsNoClocksLater() {
    var title = "旧账" + System.nanoTime();
    in(file(line(PaperColumn.TITLE, title))).is(200);
    var caseNo = onlyCase(title);
    var found =
        callers.as("chief").get("/api/cases?state=ARCHIVED&from=2025-03-02&to=2025-03-02&size=100");
    assertThat(found.is(200).response().body()).contains(caseNo);
    earlier.giveClocks();
    assertThat(callers.as("chief").get("/api/cases/" + caseNo).body().at("/clocks").size())
        .isZero();
  }

  private Answer in(byte[] file) {
    return take("chief", file);
  }

  private Answer take(String login, byte[] file) {
    return callers.as(login).upload(IN, "旧台账.xlsx", file);
  }

  private Answer trial(String login, byte[] file) {
    return callers.as(login).upload(IMPORT + "?dryRun=true", "旧台账.xlsx", file);
  }

  private String onlyCase(String title) {
    return jdbc.sql("SELECT case_no FROM petition_case WHERE title = ?")
        .param(title)
        .query(String.class)
        .single();
  }

  /** Everything that a line taken in adds to, five times one. */
  private long count() {
    return jdbc.sql(
                "SELECT (SELECT COUNT(*) FROM petition_case) + (SELECT COUNT(*) FROM paper_record)"
                    + " + (SELECT COUNT(*) FROM petitioner) + (SELECT COUNT(*) FROM case_step)"
                    + " + (SELECT COALESCE(SUM(last_number), 0) FROM case_number) AS n")
            .query(Long.class)
            .single()
        / 5;
  }

  /** A sound line, with what differs. */
  private static Map<PaperColumn, String> line(Object... differing) {
    var line = new EnumMap<PaperColumn, String>(PaperColumn.class);
    line.put(PaperColumn.PAPER_NO, "旧" + UUID.randomUUID());
    line.put(PaperColumn.PETITIONER, "李大山");
    line.put(PaperColumn.PHONE, "13912340000");
    line.put(PaperColumn.ADDRESS, "下庄村二组");
    line.put(PaperColumn.PERSONS, "2");
    line.put(PaperColumn.RECEIVED, "2025-03-02");
    line.put(PaperColumn.CHANNEL, "来信");
    line.put(PaperColumn.PURPOSE, "求决");
    line.put(PaperColumn.CATEGORY, "020301");
    line.put(PaperColumn.VILLAGE, "下庄村");
    line.put(PaperColumn.TITLE, "灌溉渠清淤");
    line.put(PaperColumn.STATEMENT, "村北灌溉渠淤塞，要求清淤（𠮷宅旁）。");
    line.put(PaperColumn.OUTCOME, "现场解决");
    line.put(PaperColumn.CLOSED, "2025-03-20");
    line.put(PaperColumn.RESOLVED, "是");
    for (var i = 0; i < differing.length; i += 2) {
      line.put((PaperColumn) differing[i], (String) differing[i + 1]);
    }
    return line;
  }

  @SafeVarargs
  private static byte[] file(Map<PaperColumn, String>... lines) {
    return file(List.of(lines));
  }

  private static byte[] file(List<Map<PaperColumn, String>> lines) {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("旧台账");
      var heads = sheet.createRow(0);
      for (var column : PaperColumn.values()) {
        heads.createCell(column.ordinal()).setCellValue(column.marked());
      }
      for (var line : lines) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        line.forEach((column, text) -> row.createCell(column.ordinal()).setCellValue(text));
      }
      return bytes(workbook);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] changed(byte[] file, Consumer<XSSFWorkbook> change) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      change.accept(workbook);
      return bytes(workbook);
    }
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static XSSFWorkbook opened(HttpResponse<byte[]> answer) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
  }

  /** The same file with another part in place of one. */
  private static byte[] with(byte[] file, String part, String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(file));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().equals(part)
                ? content.getBytes(StandardCharsets.UTF_8)
                : from.readAllBytes());
      }
    }
    return out.toByteArray();
  }
}

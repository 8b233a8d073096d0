package org.lianxin.statistics.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 导出台账: what stands in the files, and for whom; domain.md §8.2, §8.5. */
@DatabaseTest
class LedgerExportTest {

  private static final String DAY = "2026-04-02";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse(DAY + "T10:00:00+08:00"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theLedgerOfCases() {
    var path = new Cases(callers).registered("title", "=排水沟淤塞").dispatched("D-CIVIL");
    var book = taken("registrar", "cases", "&reason=MEETING");
    assertThat(book.shown(path.caseNo))
        .containsExactly(
            entry("信访件编号", path.caseNo),
            entry("登记日期", DAY),
            entry("登记单位", "下庄村群众工作站"),
            entry("信访人", "沈*"),
            entry("人数", "1"),
            entry("信访渠道", "站内接访、上门"),
            entry("信访形式", "来访"),
            entry("信访目的", "求决"),
            entry("内容分类", book.shown(path.caseNo).get("内容分类")),
            entry("事发村", "下庄村"),
            entry("标题", "=排水沟淤塞"),
            entry("办理途径", "信访程序"),
            entry("主办单位", "自然资源所"),
            entry("状态", "已交办"),
            entry("办理期限", book.shown(path.caseNo).get("办理期限")),
            entry("来源", "系统登记"));
    var title = book.cell(path.caseNo, "标题");
    assertThat(title.getCellType()).isEqualTo(CellType.STRING);
    assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
    var day = book.cell(path.caseNo, "登记日期");
    assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
    assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.parse(DAY));
    assertThat(book.cell(path.caseNo, "人数").getCellType()).isEqualTo(CellType.NUMERIC);
  }

  @Test
  void theLedgerOfAssignments() {
    var path = new Cases(callers).registered().dispatched().signedFor("land");
    var shown = taken("registrar", "assignments", "").shown(path.caseNo);
    assertThat(shown)
        .containsEntry("承办单位", "自然资源所")
        .containsEntry("主办或协办", "主办")
        .containsEntry("交办日期", DAY)
        .containsEntry("签收日期", DAY)
        .containsEntry("办理期限", "2026-05-02")
        .containsEntry("办理情况", "办理中")
        .containsEntry("是否超期", "否")
        .containsEntry("异议次数", "0")
        .doesNotContainKey("提交日期");
    clock.moveTo(Instant.parse("2026-05-03T10:00:00+08:00"));
    assertThat(taken("registrar", "assignments", "").shown(path.caseNo)).containsEntry("是否超期", "是");
  }

  @Test
  void theLedgerOfNotices() {
    var path = delivered();
    var text = "一宗邻里通道争议已由自然资源所办结，双方认可。";
    path.does(
        "registrar",
        "draftPublicity",
        "text",
        text,
        "scope",
        "TOWN",
        "from",
        "2026-04-07",
        "to",
        "2026-04-21");
    var drafted = notices().shown(path.caseNo);
    assertThat(drafted).containsEntry("公示状态", "待发布").doesNotContainKey("公示内容");
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    assertThat(notices().shown(path.caseNo))
        .containsEntry("公示状态", "已发布")
        .containsEntry("公示内容", text)
        .containsEntry("公示范围", "全镇")
        .containsEntry("承办单位", "自然资源所")
        .containsEntry("公示开始", "2026-04-07")
        .containsEntry("公示结束", "2026-04-21")
        .containsEntry("发布日期", DAY);
  }

  @Test
  void theLedgerOfEvaluations() {
    var path = delivered();
    assertThat(taken("officer", "evaluations", "").shown(path.caseNo))
        .containsEntry("评价情况", "待评价")
        .doesNotContainKey("对信访部门");
    path.calledBack();
    assertThat(taken("officer", "evaluations", "").shown(path.caseNo))
        .containsEntry("评价情况", "已评价")
        .containsEntry("邀请评价日期", DAY)
        .containsEntry("对信访部门", "满意")
        .containsEntry("对责任单位", "满意")
        .containsEntry("评价方式", "回访评价")
        .containsEntry("评价日期", DAY)
        .containsEntry("办理结果", "诉求得到支持");
  }

  @Test
  void theLedgerOfSupervision() {
    var path = new Cases(callers).registered().dispatched();
    var ofCase = sheet(path.caseNo, "D-LAND", null);
    var free = sheet(null, "D-LAND", "registrar");
    var sealed = sheet(sealed(), "D-LAND", null);
    var shown = taken("land", "supervision", "").shown(path.caseNo);
    assertThat(shown)
        .containsEntry("督办单编号", ofCase)
        .containsEntry("督办级别", "督办")
        .containsEntry("被督办单位", "自然资源所")
        .containsEntry("发起方式", "到期自动")
        .containsEntry("发起日期", DAY)
        .containsEntry("答复期限", "2026-04-12")
        .doesNotContainKey("答复日期");
    for (var login : List.of("land", "registrar", "leader", "supervisor")) {
      assertThat(numbers(login)).as(login).contains(ofCase, free).doesNotContain(sealed);
    }
    for (var login : List.of("civil", "officer2", "liaison")) {
      assertThat(numbers(login)).as(login).doesNotContain(ofCase, free, sealed);
    }
  }

  /** Each finds what he finds in his lists: scope on the server, for each ledger the same. */
  @ParameterizedTest
  @CsvSource({
    "officer,     yes, no",
    "chief,       yes, no",
    "officer2,    no,  yes",
    "registrar,   yes, yes",
    "leader,      yes, yes",
    "land,        yes, no",
    "civil,       yes, no",
    "water,       no,  no",
    "supervisor,  yes, yes",
    "liaison,     no,  no"
  })
  void everybodyGetsHisOwnAndNobodyAnAccusation(String login, String first, String second) {
    var one = new Cases(callers).registered().dispatched("D-CIVIL").caseNo;
    var other = new Cases(callers).registeredBy("officer2").caseNo;
    var sealed = sealed();
    var book = taken(login, "cases", "");
    assertThat(book.has(one)).isEqualTo(first.equals("yes"));
    assertThat(book.has(other)).isEqualTo(second.equals("yes"));
    assertThat(book.has(sealed)).isFalse();
    assertThat(taken(login, "assignments", "").has(one)).isEqualTo(first.equals("yes"));
  }

  @Test
  void whoKeepsAwayFromACaseDoesNotTakeItOut() { // Art. 28 ¶3
    var path = new Cases(callers).registered().escalated();
    path.acts("registrar", "recuse", "reason", "当事人系本人近亲属。");
    assertThat(taken("registrar", "cases", "").has(path.caseNo)).isFalse();
    assertThat(taken("registrar2", "cases", "").has(path.caseNo)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "security", "auditor", "assessor"})
  void whoHasNoListsOfCasesGetsNone(String login) {
    for (var ledger : List.of("cases", "supervision")) {
      assertThat(asked(login, ledger, "").statusCode()).isEqualTo(403);
    }
    assertThat(callers.visitor().get("/api/ledgers/cases.xlsx").status()).isEqualTo(401);
  }

  /** No name, phone, address or number leaves in any part of any file, whoever takes it out. */
  @Test
  void nothingPersonalIsAnywhereInTheFiles() throws IOException {
    var name = "欧阳" + Long.toString(System.nanoTime(), 36);
    new Cases(callers)
        .registered(
            "petitionerName",
            name,
            "petitionerPhone",
            "13912345678",
            "petitionerAddress",
            "下庄村九组独此一户")
        .dispatched("D-CIVIL");
    for (var login : List.of("officer", "registrar", "land", "supervisor")) {
      for (var ledger : List.of("cases", "assignments", "supervision", "notices", "evaluations")) {
        assertThat(unpacked(asked(login, ledger, "").body()))
            .doesNotContain(name, "13912345678", "独此一户", "query");
      }
    }
  }

  @Test
  void whoTookItOutAndWhenStandsInIt() {
    var book =
        taken("registrar", "cases", "&from=2026-04-01&to=2026-04-30&unit=ST-XZ&reason=REPORT");
    var me = callers.as("registrar").get("/api/me");
    var line =
        "导出人："
            + me.text("/name")
            + "（"
            + me.text("/unit/name")
            + "）　导出时间：2026-04-02 10:00　用途：上报台账　内部资料，不得外传";
    var title = "信访件台账（2026年4月1日至2026年4月30日，下庄村群众工作站）";
    assertThat(book.sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(title);
    assertThat(book.sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(line);
    assertThat(book.sheet.getHeader().getCenter()).isEqualTo(title);
    assertThat(book.sheet.getFooter().getLeft()).isEqualTo(line);
    assertThat(book.sheet.getFooter().getRight()).isEqualTo("第 &P 页，共 &N 页");
    var described = book.workbook.getProperties().getCoreProperties();
    assertThat(described.getCreator()).isEqualTo(line);
    assertThat(described.getDescription()).isEqualTo(line);
  }

  @Test
  void itIsReadyToBeReadAndPrinted() {
    new Cases(callers).registered();
    var sheet = taken("officer", "cases", "").sheet;
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
        .isEqualTo((short) Book.HEAD_ROWS);
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
        .isEqualTo("A3:T" + (sheet.getLastRowNum() + 1));
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
    assertThat(sheet.getFitToPage()).isTrue();
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
    assertThat(sheet.getColumnWidth(11)).isEqualTo(40 * 256);
    assertThat(sheet.getWorkbook().getFontAt(0).getFontName()).isEqualTo("宋体");
  }

  @Test
  void everyExportIsOnRecordWithoutAWordOfContent() {
    var path = new Cases(callers).registered("issueVillageCode", "990101001203");
    taken("officer", "cases", "&from=2026-04-02&to=2026-04-02&reason=HANDOVER");
    taken("officer", "cases", "&from=2026-04-02");
    var deeds =
        jdbc.sql(
                "SELECT object_type, object_id, reason FROM audit_event WHERE chain = ?"
                    + " AND action = 'EXPORTED' ORDER BY seq DESC LIMIT 2")
            .param("account:officer")
            .query()
            .listOfRows();
    assertThat(deeds.get(1))
        .containsEntry("object_type", "cases")
        .containsEntry("reason", "HANDOVER");
    assertThat(deeds.get(1).get("object_id").toString())
        .matches("20260402-20260402;u=;v=;c=;s=;n=\\d+");
    // Programs need not say why; that they did not is on record.
    assertThat(deeds.get(0)).containsEntry("reason", "UNSTATED");
    assertThat(path.caseNo).isNotEmpty();
  }

  @Test
  void itIsNarrowedByDaysUnitVillageCategoryAndState() {
    var path =
        new Cases(callers).registered("issueVillageCode", "990101001203", "categoryCode", "010301");
    for (var found :
        List.of(
            "&from=2026-04-02&to=2026-04-02",
            "&unit=ST-XZ",
            "&village=990101001203",
            "&category=010000",
            "&state=ON_SITE",
            "&from=&to=",
            "&state=",
            "&unit=&village=&category=&reason=")) {
      assertThat(taken("officer", "cases", found).has(path.caseNo)).as(found).isTrue();
    }
    for (var lost :
        List.of(
            "&from=2026-04-03",
            "&to=2026-04-01",
            "&unit=D-LAND",
            "&village=990101001201",
            "&category=020000",
            "&state=CLOSED")) {
      assertThat(taken("officer", "cases", lost).has(path.caseNo)).as(lost).isFalse();
    }
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (var wrong :
        List.of(
            "from=x",
            "from=2026-04-02&to=2026-04-01",
            "unit=;DROP",
            "village=1",
            "category=x",
            "state=NONE",
            "reason=WHY")) {
      assertThat(asked("officer", "cases", "&" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(asked("officer", "secrets", "").statusCode()).isEqualTo(404);
  }

  @Test
  void itIsSentToBeSavedAndLeftInNoCache() {
    var headers = asked("officer", "cases", "&from=2026-01-01&to=2026-12-31").headers();
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Content-Type").orElseThrow())
        .startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    var saved = headers.firstValue("Content-Disposition").orElseThrow();
    assertThat(saved)
        .startsWith("attachment")
        .contains("filename*=UTF-8''%E4%BF%A1%E8%AE%BF%E4%BB%B6%E5%8F%B0%E8%B4%A6-2026-01-01");
    assertThat(saved).matches("\\p{ASCII}+");
  }

  @Test
  void inEnglishForWhoReadsEnglish() {
    var path = new Cases(callers).registered();
    var book =
        Book.of(
            callers
                .as("officer", "demo", "Accept-Language", "en")
                .download("/api/ledgers/cases.xlsx?from=2026-04-02"));
    assertThat(book.headings()).contains("Case number", "Petitioner", "State");
    assertThat(path.caseNo).isNotEmpty();
  }

  private Path delivered() {
    return new Cases(callers)
        .registered()
        .dispatched()
        .noticed()
        .signedFor("land")
        .handled()
        .checked()
        .issued()
        .delivered();
  }

  private String sealed() {
    return callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
  }

  private Book notices() {
    return taken("registrar", "notices", "");
  }

  private List<String> numbers(String login) {
    var book = taken(login, "supervision", "");
    var column = book.headings().indexOf("督办单编号");
    return IntStream.rangeClosed(Book.HEAD_ROWS, book.sheet.getLastRowNum())
        .mapToObj(row -> book.sheet.getRow(row).getCell(column).getStringCellValue())
        .toList();
  }

  private String sheet(String caseNo, String unit, String raisedBy) {
    var number = "DB-" + UUID.randomUUID();
    var at = Timestamp.from(clock.instant());
    var row = new HashMap<String, Object>();
    row.put("id", UUID.randomUUID().toString());
    row.put("no", number);
    row.put("caseNo", caseNo);
    row.put("unit", unit);
    row.put("by", raisedBy);
    row.put("at", at);
    transactions.executeWithoutResult(
        status ->
            jdbc.sql(
                    "INSERT INTO supervision_sheet (id, sheet_no, level, cause, case_no, unit,"
                        + " township, raised_by, raised_unit, raised_at, raised_on, due_on, text,"
                        + " version) VALUES (:id, :no, 'SUPERVISE', 'C6', :caseNo, :unit,"
                        + " '990101001000', :by, 'OFFICE', :at, '2026-04-02', '2026-04-12',"
                        + " '请查明原因', 0)")
                .params(row)
                .update());
    return number;
  }

  private Book taken(String login, String ledger, String query) {
    return Book.of(asked(login, ledger, query));
  }

  private HttpResponse<byte[]> asked(String login, String ledger, String query) {
    var narrowed = query.isEmpty() ? "" : "?" + query.substring(1);
    return callers.as(login).download("/api/ledgers/" + ledger + ".xlsx" + narrowed);
  }

  /** All that is packed in the file, whatever part of it. */
  private static String unpacked(byte[] file) throws IOException {
    var all = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}

package org.lianxin.statistics.ledger.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.organization.Village;
import org.springframework.stereotype.Component;

/**
 * The sheet that a paper ledger is typed into: headings, choices where there are some, a line of
 * invented data, and how each column is filled in.
 */
@Component
class PaperTemplate {

  private static final String SHEET = "旧台账";
  private static final String HELP = "填写说明";
  private static final String CHOICES = "选项";
  private static final String FONT = "宋体";
  private static final int LAST_ROW = 5_000;

  private final PaperRights rights;
  private final Organization organization;
  private final Words words;
  private final BusinessClock clock;

  PaperTemplate(PaperRights rights, Organization organization, Words words, BusinessClock clock) {
    this.rights = rights;
    this.organization = organization;
    this.words = words;
    this.clock = clock;
  }

  void write(Actor actor, OutputStream out) throws IOException {
    rights.require(actor);
    try (var workbook = new XSSFWorkbook()) {
      var usual = workbook.getFontAt(0);
      usual.setScheme(FontScheme.NONE);
      usual.setFontName(FONT);
      var sheet = workbook.createSheet(SHEET);
      var help = workbook.createSheet(HELP);
      var choices = workbook.createSheet(CHOICES);
      workbook.setSheetHidden(workbook.getSheetIndex(choices), true);
      head(workbook, sheet);
      example(sheet, actor);
      choices(sheet, choices, actor);
      explain(help);
      sheet.createFreezePane(1, 1);
      workbook.write(out);
    }
  }

  private static void head(XSSFWorkbook workbook, XSSFSheet sheet) {
    var heading = workbook.createCellStyle();
    var bold = workbook.createFont();
    bold.setScheme(FontScheme.NONE);
    bold.setFontName(FONT);
    bold.setBold(true);
    heading.setFont(bold);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    var text = format(workbook, "@");
    var day = format(workbook, "yyyy-mm-dd");
    var row = sheet.createRow(0);
    for (var column : PaperColumn.values()) {
      var cell = row.createCell(column.ordinal());
      cell.setCellValue(column.marked());
      cell.setCellStyle(heading);
      sheet.setColumnWidth(column.ordinal(), column.width() * 256);
      // Else a telephone number becomes 1.38E+10.
      sheet.setDefaultColumnStyle(column.ordinal(), isDay(column) ? day : text);
    }
  }

  private static boolean isDay(PaperColumn column) {
    return column == PaperColumn.RECEIVED || column == PaperColumn.CLOSED;
  }

  private static CellStyle format(XSSFWorkbook workbook, String format) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private void example(XSSFSheet sheet, Actor actor) {
    var year = clock.today().getYear() - 1;
    var villages = villages(actor);
    var invented =
        Map.ofEntries(
            Map.entry(PaperColumn.PAPER_NO, "示例（本行不导入）"),
            Map.entry(PaperColumn.UNIT, rights.units(actor).get(0).name()),
            Map.entry(PaperColumn.PETITIONER, "张某某"),
            Map.entry(PaperColumn.PHONE, "13800000000"),
            Map.entry(PaperColumn.ADDRESS, "某村一组"),
            Map.entry(PaperColumn.PERSONS, "1"),
            Map.entry(PaperColumn.RECEIVED, year + "-03-02"),
            Map.entry(PaperColumn.CHANNEL, rights.options("channels").get(0).label()),
            Map.entry(PaperColumn.PURPOSE, rights.options("purposes").get(0).label()),
            Map.entry(PaperColumn.CATEGORY, categories().get(0)),
            Map.entry(PaperColumn.VILLAGE, villages.isEmpty() ? "某村" : villages.get(0)),
            Map.entry(PaperColumn.TITLE, "灌溉渠清淤"),
            Map.entry(PaperColumn.STATEMENT, "反映村北灌溉渠淤塞，要求清淤。"),
            Map.entry(PaperColumn.OUTCOME, rights.options(PaperRights.ENDINGS).get(0).label()),
            Map.entry(PaperColumn.CLOSED, year + "-03-20"),
            Map.entry(PaperColumn.RESOLVED, "是"));
    var row = sheet.createRow(1);
    invented.forEach((column, value) -> row.createCell(column.ordinal()).setCellValue(value));
  }

  private void choices(XSSFSheet sheet, XSSFSheet choices, Actor actor) {
    offer(sheet, choices, PaperColumn.UNIT, rights.units(actor).stream().map(Unit::name).toList());
    offer(sheet, choices, PaperColumn.CHANNEL, labels("channels"));
    offer(sheet, choices, PaperColumn.PURPOSE, labels("purposes"));
    offer(sheet, choices, PaperColumn.CATEGORY, categories());
    offer(sheet, choices, PaperColumn.VILLAGE, villages(actor));
    offer(
        sheet,
        choices,
        PaperColumn.LEAD_UNIT,
        organization.units(UnitKind.DEPARTMENT, actor.region()).stream().map(Unit::name).toList());
    offer(sheet, choices, PaperColumn.OUTCOME, labels(PaperRights.ENDINGS));
    offer(sheet, choices, PaperColumn.RESOLVED, List.of("是", "否"));
  }

  /** The choices lie on a sheet of their own: in the cell itself there is room for few. */
  private static void offer(
      XSSFSheet sheet, XSSFSheet choices, PaperColumn column, List<String> offered) {
    for (var i = 0; i < offered.size(); i++) {
      var row = choices.getRow(i) == null ? choices.createRow(i) : choices.getRow(i);
      row.createCell(column.ordinal()).setCellValue(offered.get(i));
    }
    if (offered.isEmpty()) {
      return;
    }
    var letter = CellReference.convertNumToColString(column.ordinal());
    var helper = sheet.getDataValidationHelper();
    var validation =
        helper.createValidation(
            helper.createFormulaListConstraint(
                "%s!$%s$1:$%s$%d".formatted(CHOICES, letter, letter, offered.size())),
            new CellRangeAddressList(1, LAST_ROW, column.ordinal(), column.ordinal()));
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }

  private void explain(XSSFSheet help) {
    help.setColumnWidth(0, 14 * 256);
    help.setColumnWidth(1, 100 * 256);
    var line = help.createRow(0);
    line.createCell(0).setCellValue(HELP);
    line.createCell(1).setCellValue(words.of("paper.help"));
    for (var column : PaperColumn.values()) {
      var row = help.createRow(column.ordinal() + 1);
      row.createCell(0).setCellValue(column.marked());
      row.createCell(1).setCellValue(words.of("paper.help." + column.name()));
    }
  }

  private List<String> labels(String list) {
    return rights.options(list).stream().map(Option::label).toList();
  }

  private List<String> categories() {
    return organization.categories().stream()
        .filter(each -> !each.code().startsWith("16"))
        .map(each -> each.code() + " " + each.name())
        .toList();
  }

  private List<String> villages(Actor actor) {
    return organization.villages().stream()
        .filter(each -> each.township().equals(actor.region()))
        .map(Village::name)
        .toList();
  }
}

package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.testing.Cases;

/**
 * Every page of the desk, for whom it is: shuts nobody out, and nothing runs over the side, at
 * double size neither.
 */
class PagesTest extends DeskTest {

  /** Of a screen and a telephone, of a screen at double size, and the narrowest. */
  private static final int[] WIDTHS = {Desk.SCREEN, Desk.PHONE, 720, 360};

  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");

  @ParameterizedTest
  @CsvSource({
    "officer,/work",
    "officer,/register",
    "officer,/cases",
    "chief,/cases/import",
    "officer,/messages",
    "officer,/absences",
    "officer,/account",
    "officer,/help",
    "registrar,/work?view=done",
    "supervisor,/supervision",
    "supervisor,/supervision/sheets?view=all",
    "assessor,/assessments",
    "assessor,/assessments/scheme",
    "registrar,/figures/today",
    "supervisor,/figures/timeliness",
    "assessor,/figures/timeliness",
    "leader,/figures/year",
    "registrar,/figures/flow",
    "leader,/figures/wall",
    "registrar,/figures/cases?figure=F11&part=denominator&from=2026-01-01&to=2026-12-31",
    "chief,/reports",
    "landhead,/reports",
    "admin,/admin/units",
    "admin,/admin/villages",
    "admin,/admin/categories",
    "admin,/admin/calendar",
    "admin,/admin/jobs",
    "admin,/admin/deliveries",
    "admin,/admin/protection",
    "admin,/admin/reference",
    "security,/admin/accounts",
    "auditor,/admin/audit",
    "officer,/no-such-page",
    "officer,/stations/ST-XZ/card",
    "chief,/admin/duties",
    "registrar,/privacy/requests",
    "registrar,/privacy/destruction",
    "registrar,/privacy/incidents",
    "security,/privacy/incidents/new",
    "admin,/privacy/texts",
    "admin,/admin/wordings",
    "admin,/admin/card-form"
  })
  void isSound(String login, String path) {
    cases().registered();
    sits(login, WIDTHS[0]).open(path);
    soundAtEachWidth(login + path.replaceAll("[^a-z]+", "-"));
  }

  /** What belongs to one case, among it the sheets that are printed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?tab=timeline",
        "?tab=privacy",
        "?tab=cards",
        "/cards/D-LAND",
        "/print/instruction",
        "/print/circulation"
      })
  void ofACaseIsSound(String part) {
    var path = cases().registered().dispatched("D-CIVIL");
    path.acts(
        "registrar",
        "requestPrivacy",
        "kind",
        "COPY",
        "person",
        "0",
        "detail",
        "查阅全部",
        "signMethod",
        "SIGNATURE");
    sits("registrar", WIDTHS[0]).open("/cases/" + path.caseNo + part);
    desk.page.locator(".privacy-request, .events, .duty-card, .sheet-form").first().waitFor();
    soundAtEachWidth("case" + part.replaceAll("[^a-z]+", "-"));
  }

  /** A supervision sheet, to be worked on and on paper. */
  @ParameterizedTest
  @ValueSource(strings = {"", "/print", "/card"})
  void aSupervisionSheetIsSound(String part) {
    var path = cases().registered().dispatched();
    path.acts("registrar", "openSupervision", Cases.supervision());
    var sheet =
        callers
            .as("landhead")
            .get("/api/supervision/sheets?caseNo=" + path.caseNo)
            .text("/items/0/id");
    sits("landhead", WIDTHS[0]).open("/supervision/sheets/" + sheet + part);
    desk.page.locator(".sheet-facts, .sheet-form").first().waitFor();
    soundAtEachWidth("sheet" + part.replaceAll("[^a-z]+", "-"));
  }

  /** A draft with its texts and figures, and the way to a new one. */
  @Test
  void aReportIsSound() {
    var draft =
        callers
            .as("registrar")
            .post(
                "/api/reports",
                Map.of(
                    "kind", "ANNUAL", "unit", "OFFICE", "from", "2025-01-01", "to", "2025-12-31"));
    sits("registrar", WIDTHS[0]).open("/reports");
    desk.page.locator("#add").click();
    desk.page.locator("#report-kind").waitFor();
    soundAtEachWidth("new-report");
    desk.open("/reports/" + draft.is(201).text("/id"));
    desk.page.locator(".report-section").first().waitFor();
    soundAtEachWidth("report");
  }

  /** 大字版: everything grows, and nothing runs over the side (issue 5). */
  @ParameterizedTest
  @ValueSource(strings = {"/register", "/cases", "/cases/{caseNo}"})
  void inLargePrintIsSound(String page) {
    var path = cases().registered().dispatched("D-CIVIL");
    sits("registrar", WIDTHS[0]);
    desk.page.evaluate("localStorage.setItem('lianxin.large', 'yes')");
    desk.open(page.replace("{caseNo}", path.caseNo));
    soundAtEachWidth("large" + page.replaceAll("[^a-z]+", "-"));
  }

  /** The English desk: after the switch the form that is open speaks English too. */
  @Test
  void inEnglishIsSound() {
    var path = cases().registered();
    sits("officer", WIDTHS[0]).open("/cases/" + path.caseNo);
    desk.page.locator(".item-form .fjs-form").waitFor();
    desk.page.locator(".who").click();
    desk.page.getByText("English", new GetByTextOptions().setExact(true)).click();
    desk.page.locator(".fjs-form").getByText("Settled on site").waitFor();
    assertThat(desk.page.locator(".fjs-form")).not().containsText(HAN);
    assertThat(desk.page.locator(".item-form h2")).hasText("On-site handling");
    soundAtEachWidth("english");
  }

  private void soundAtEachWidth(String name) {
    desk.page.locator("#content h1, #content .nothing b").first().waitFor();
    desk.page.waitForLoadState(LoadState.NETWORKIDLE);
    // Whatever is still fetched says so.
    desk.page.waitForCondition(() -> desk.page.getByText("正在取数").count() == 0);
    for (var width : WIDTHS) {
      desk.page.setViewportSize(width, 900);
      // Who is shut out at one width is at the next; what runs over the side may not.
      if (width == Desk.SCREEN || width == Desk.PHONE) {
        desk.sound("page-" + name);
      } else {
        desk.fits();
      }
    }
  }
}

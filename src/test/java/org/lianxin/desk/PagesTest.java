package org.lianxin.desk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the desk, for whom it is: shuts nobody out, and nothing runs over the side, at
 * double size neither.
 */
class PagesTest extends DeskTest {

  private static final int[] WIDTHS = {1440, 720, 390, 360};

  @ParameterizedTest
  @CsvSource({
    "officer,/work",
    "officer,/register",
    "officer,/cases",
    "officer,/messages",
    "officer,/absences",
    "officer,/account",
    "officer,/help",
    "registrar,/work?view=done",
    "supervisor,/supervision",
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
    "officer,/no-such-page"
  })
  void isSound(String login, String path) {
    cases().registered();
    sits(login, WIDTHS[0]).open(path);
    desk.page.locator("#content h1, #content .nothing b").first().waitFor();
    desk.page.locator("[role=status]").first();
    for (var width : WIDTHS) {
      desk.page.setViewportSize(width, 900);
      desk.sound("page-" + login + path.replaceAll("[^a-z]+", "-"));
    }
  }
}

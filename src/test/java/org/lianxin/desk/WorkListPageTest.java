package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.testing.Cases;

/** 待办: what waits for somebody, found, taken, given back and handed out. */
class WorkListPageTest extends DeskTest {

  @ParameterizedTest
  @ValueSource(ints = {1440, 390, 360})
  void theListIsSound(int width) {
    cases().registered();
    sits("officer", width);
    desk.page.locator("table.rows tbody tr").first().waitFor();
    desk.sound("work");
  }

  @Test
  void whatIsChosenStandsInTheAddressAndWhatIsTypedDoesNot() {
    var path = cases().registered("title", "找得到的一件：田埂塌了");
    var other = cases().registered("title", "找得到的一件：水渠塌了");
    sits("officer", Desk.SCREEN);
    desk.page.locator("#work-search").fill("找得到的一件");
    row(other).waitFor();
    desk.page.locator("#work-search").fill("找得到的一件 田埂");
    assertThat(row(other)).hasCount(0);
    row(path).waitFor();
    desk.isAt("/work");
    desk.page.locator(".tile.green").click();
    desk.isAt("/work?lamp=GREEN");
    row(path).waitFor();
    desk.page.locator(".tile.black").click();
    desk.page.getByText("没有符合条件的件").waitFor();
  }

  @Test
  void severalAreTakenAndGivenBackAtOnce() {
    var one = cases().registered("title", "一起签收的：甲");
    var other = cases().registered("title", "一起签收的：乙");
    sits("officer", Desk.SCREEN);
    desk.page.locator("#work-search").fill("一起签收的");
    // What was there before the search is gone: the rows that are picked now stay.
    assertThat(desk.page.locator("table.rows tbody tr").filter(lacking("一起签收的"))).hasCount(0);
    pick(one);
    pick(other);
    desk.button("签收").click();
    assertThat(row(one)).containsText("您已签收");
    assertThat(row(other)).containsText("您已签收");
    pick(one);
    desk.button("退回待签收").click();
    assertThat(row(one)).containsText("待签收");
    assertThat(row(other)).containsText("您已签收");
  }

  @Test
  void theHandsMayStayOnTheKeyboard() {
    cases().registered();
    sits("officer", Desk.SCREEN);
    desk.page.locator("table.rows tbody tr").first().waitFor();
    desk.page.keyboard().press("j");
    assertThat(desk.page.locator("tr.at")).hasCount(1);
    desk.page.keyboard().press("x");
    desk.page.getByText("已选 1 件").waitFor();
    desk.page.keyboard().press("Enter");
    desk.page.waitForURL("**/desk/cases/**");
  }

  private void pick(Cases.Path path) {
    row(path).getByRole(AriaRole.CHECKBOX).check();
  }

  private Locator row(Cases.Path path) {
    return desk.page.locator("tr[data-case='" + path.caseNo + "']");
  }

  private static Locator.FilterOptions lacking(String text) {
    return new Locator.FilterOptions().setHasNotText(text);
  }
}

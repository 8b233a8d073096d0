package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A matter is registered and settled without a mouse; issue 5: everything reachable by keyboard.
 */
class ByKeyboardTest extends DeskTest {

  @Test
  void aMatterIsRegisteredAndSettled() {
    sits("officer", Desk.SCREEN).open("/register");
    var keys = new Keyboard(desk.page);
    keys.writes("#f-petitionerName", "沈𠮷·测试").writes("#f-petitionerPhone", "13800000000");
    keys.writes("#f-petitionerAddress", "下庄村三组12号");
    next(keys, "what");
    keys.chooses("#f-purpose-CLAIM").writes("#f-statement", "村口路灯坏了半年，请站里帮着反映。");
    keys.writes("#f-title", "只用键盘登记的一件");
    next(keys, "where");
    keys.writes("#f-categoryCode", "村道").presses("#f-categoryCode", "Enter");
    next(keys, "requests");
    keys.writes("[id='f-requests[0].text']", "把路灯修好").presses("[data-do=facts]", "Enter");
    next(keys, "mandate");
    keys.presses("[data-do=scope]", "Enter");
    next(keys, "readBack");
    keys.chooses("#f-publicConsent-DEIDENTIFIED").presses("#submit", "Enter");

    keys.presses("#open-case", "Enter");
    keys.to("[role=tab][aria-selected=true]");
    desk.page.keyboard().press("ArrowRight");
    assertThat(desk.page.locator("#tab-matter")).isFocused();
    desk.page.locator("#panel-matter").waitFor();
    desk.page.keyboard().press("ArrowLeft");
    keys.chooses("[data-key=decision] input[value=SETTLED]");
    keys.writes("[data-key=measures] textarea", "联系电工当天更换灯泡。");
    keys.writes("[data-key=result] textarea", "路灯已亮，当面确认。");
    keys.selects("[data-key=confirmMethod] select", "SIGNATURE");
    keys.presses("#complete", "Enter");
    assertThat(desk.page.locator("[data-testid=state]")).hasText("已办结");
  }

  private void next(Keyboard keys, String step) {
    keys.presses("#next", "Enter");
    desk.page.locator("[data-step=" + step + "]").waitFor();
  }
}

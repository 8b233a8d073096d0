package org.lianxin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

/** Who asked the device for less motion gets none (WCAG 2.1, 2.3.3; issue 5). */
class StillnessTest extends DeskTest {

  private static final String LONGEST =
      """
      () => {
        const button = document.createElement('button')
        button.className = 'el-button'
        const sheet = document.createElement('div')
        sheet.className = 'el-drawer-fade-enter-active'
        document.body.append(button, sheet)
        const seconds = (text) => Math.max(...text.split(',').map(parseFloat))
        const found = [button, sheet].map((each) => getComputedStyle(each)).map((each) =>
          Math.max(seconds(each.transitionDuration), seconds(each.animationDuration)))
        button.remove()
        sheet.remove()
        return Math.max(...found)
      }
      """;

  @Test
  void nothingMovesForWhoeverAskedForStillness() {
    sits("officer", Desk.PHONE).open("/work");
    desk.page.locator(".bar button").click();
    desk.page.locator(".el-drawer .menu-item").first().waitFor();
    assertThat(longest(ReducedMotion.NO_PREFERENCE)).isGreaterThan(0.05);
    assertThat(longest(ReducedMotion.REDUCE)).isLessThan(0.001);
  }

  private double longest(ReducedMotion wish) {
    desk.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(wish));
    return ((Number) desk.page.evaluate(LONGEST)).doubleValue();
  }
}

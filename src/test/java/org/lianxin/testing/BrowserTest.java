package org.lianxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the pages are judged by finds what it is there for. */
class BrowserTest {

  @Test
  void whoeverIsShutOutIsFoundAndNothingElseIsHeldAgainstAPage() {
    try (var browser = Browser.open()) {
      var page = browser.page(360, 600);
      page.setContent(
          """
          <html lang="zh-CN"><head><title>一页</title></head><body>
          <input><button style="color:#bbb;background:#ccc">送出</button>
          <iframe title="里面" srcdoc="<html lang='zh'><title>里面</title><body><img src='' width='9' height='9'></body>"></iframe>
          </body></html>""");
      page.frameLocator("iframe").locator("img").waitFor();
      assertThat(Browser.violations(page))
          .containsExactlyInAnyOrder("label", "color-contrast", "image-alt");
    }
  }
}

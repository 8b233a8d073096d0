package org.lianxin.desk;

/** A simple matter told to the station, as an officer takes it down on his phone. */
final class Registering {

  private final Desk desk;

  Registering(Desk desk) {
    this.desk = desk;
    desk.open("/register");
    step("who");
  }

  Registering told(String title) {
    write("petitionerName", "沈𠮷·测试");
    write("petitionerPhone", "13800000000");
    write("petitionerAddress", "下庄村三组12号");
    next("what");
    desk.page.locator(".rg-pick:has(#f-purpose-CLAIM)").click();
    write("statement", "村口路灯坏了半年，晚上老人摔过跤，请站里帮着反映。");
    write("title", title);
    next("where");
    write("categoryCode", "村道");
    desk.page.locator("#f-categoryCode").press("Enter");
    next("requests");
    desk.page.locator("[id='f-requests[0].text']").fill("把路灯修好");
    desk.page.locator("[data-do=facts]").click();
    next("mandate");
    desk.page.locator("[data-do=scope]").click();
    next("readBack");
    desk.page.locator(".rg-pick:has(#f-publicConsent-DEIDENTIFIED)").click();
    return this;
  }

  void submit() {
    desk.page.locator("#submit").click();
  }

  /** The number on the receipt. */
  String receipt() {
    var number = desk.page.locator("#case-no");
    number.waitFor();
    return number.textContent().strip();
  }

  private void write(String field, String text) {
    desk.page.locator("#f-" + field).fill(text);
  }

  private void next(String step) {
    desk.page.locator("#next").click();
    step(step);
  }

  private void step(String step) {
    desk.page.locator("[data-step=" + step + "]").waitFor();
  }
}

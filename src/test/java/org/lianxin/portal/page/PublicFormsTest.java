package org.lianxin.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every form of the public as a browser without JavaScript sends it. */
@DatabaseTest
class PublicFormsTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern CODE = Pattern.compile("id=\"query-code\">([A-Z2-9]{10})<");
  private static final Pattern NUMBER = Pattern.compile("id=\"case-no\">([0-9A-Z-]+)<");

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/track",
        "/lodge",
        "/lodge/write",
        "/lodge/station",
        "/stations",
        "/stations/ST-XZ",
        "/stations/ST-XZ/card",
        "/notices",
        "/guide",
        "/guide/privacy",
        "/guide/accessibility",
        "/robots.txt"
      })
  void whoeverReadsIsGivenNoCookieAndNoSession(String path) {
    var answer = callers.visitor().get(path).is(200).response();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .doesNotContain("unsafe");
    assertThat(answer.body()).doesNotContain("style=\"", " onclick=", "th:");
  }

  @Test
  void hisCaseIsShownToWhomeverKnowsItsCodeAndIsKeptNowhere() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var shown = send("/track", key(path)).is(200);
    assertThat(shown.response().body())
        .contains("已受理告知", "自然资源所", "受理告知书", "2026年3月6日", "noindex")
        .doesNotContain("13800000000", "沈𠮷");
    assertThat(shown.response().headers().firstValue("Cache-Control").orElseThrow())
        .contains("no-store");
    assertThat(shown.response().headers().firstValue("Set-Cookie")).isEmpty();
    // Nothing of what he typed is in an address that a link or a form leads to.
    assertThat(shown.response().body())
        .doesNotContainPattern("(href|action)=\"[^\"]*" + path.queryCode);
  }

  @Test
  void aWrongCodeIsAnsweredAlikeWhateverIsWrongAndTellsWhatToDo() {
    var path = new Cases(callers).registered();
    var wrong = send("/track", Map.of("caseNo", path.caseNo, "queryCode", "ABCDEFGHJK")).is(404);
    assertThat(wrong.response().body())
        .contains("没有查到", "连续输错5次", "15分钟", path.caseNo)
        .doesNotContain("ABCDEFGHJK");
    var nobodys =
        send("/track", Map.of("caseNo", "ST-XZ-2026-999999", "queryCode", "ABCDEFGHJK")).is(404);
    assertThat(nobodys.response().body().replace("ST-XZ-2026-999999", path.caseNo))
        .isEqualTo(wrong.response().body());
    for (var address : List.of("/track/supplement", "/track/supplement/send")) {
      assertThat(
              send(address, Map.of("caseNo", path.caseNo, "queryCode", "ABCDEFGHJK", "text", "补充"))
                  .is(404)
                  .response()
                  .body())
          .contains("没有查到");
    }
  }

  @Test
  void whatIsTypedIsKeptWhenTheFormIsRefused() {
    var path = new Cases(callers).registered();
    var form = key(path);
    form.put("text", "字");
    var refused = send("/track/supplement/send", form).is(422).response().body();
    assertThat(refused).contains(">字</textarea>", "role=\"alert\"", "href=\"#text\"");
    form.put("text", "补交一张照片的说明");
    assertThat(send("/track/supplement/send", form).is(200).response().body())
        .contains("补充的内容已经收到");
  }

  @Test
  void officeAndUnitAreEvaluatedEachForItself() {
    var path = closed();
    var form = key(path);
    form.put("officeScore", "SATISFIED");
    form.put("unitScore", "DISSATISFIED");
    assertThat(send("/track", form).is(200).response().body()).contains("请您评价", "请求复查");
    assertThat(send("/track/evaluate/send", form).is(422).response().body())
        .contains("href=\"#reason\"");
    form.put("reason", "等了十天才有人来");
    assertThat(send("/track/evaluate/send", form).is(200).response().body()).contains("您的评价已经收到");
  }

  /** Art. 35: within thirty days of the opinion. */
  @Test
  void reviewIsAskedForOnAPage() {
    var path = closed();
    var form = key(path);
    assertThat(send("/track", form).is(200).response().body()).contains("最后一天");
    form.put("grounds", "第一项没有核对1992年的土地证。");
    assertThat(send("/track/requestReview/send", form).response().body())
        .containsAnyOf("请求已经收到", "逾期");
  }

  @Test
  void withdrawingIsSignedAndAskedForOnceMore() {
    var path = new Cases(callers).registered();
    var form = key(path);
    form.put("reason", "两家已经商量好了");
    assertThat(send("/track/withdraw", form).is(200).response().body()).contains("本人的意思");
    assertThat(send("/track/withdraw/send", form).is(422).response().body())
        .contains("请先勾选", "两家已经商量好了");
    assertThat(path.state()).isNotEqualTo("WITHDRAWN");
    form.put("confirm", "true");
    assertThat(send("/track/withdraw/send", form).is(200).response().body())
        .contains("已撤回", "不再办理");
    assertThat(path.state()).isEqualTo("WITHDRAWN");
  }

  @Test
  void theMandateIsRevokedAndTheMatterGoesOn() {
    var path = new Cases(callers).registered();
    var form = key(path);
    form.putAll(Map.of("reason", "不愿说明", "continuation", "PERSONAL", "confirm", "true"));
    assertThat(send("/track/revokeMandate/send", form).is(200).response().body())
        .contains("委托已经撤销");
  }

  /** Art. 21; once a day. */
  @Test
  void whoUrgesTwiceADayIsToldSo() {
    clock.moveTo(clock.instant());
    var path = new Cases(callers).registered();
    assertThat(send("/track/urge/send", key(path)).is(200).response().body()).contains("已经催办");
    assertThat(send("/track/urge/send", key(path)).is(409).response().body()).contains("每天最多催办一次");
  }

  /** 个人信息保护法 Art. 15, 44–50. */
  @Test
  void whatHeAsksAboutHisDataIsAskedOnAPageToo() {
    var path = new Cases(callers).registered();
    var form = key(path);
    form.putAll(Map.of("kind", "COPY", "detail", "要一份登记表的复制件"));
    assertThat(send("/track/requestPrivacy/send", form).is(200).response().body())
        .contains("您提出的个人信息请求", "查阅、复制：待答复");
    var consent = key(path);
    assertThat(send("/track/changeConsent", consent).is(200).response().body())
        .contains("我同意将本件的有关情况");
    consent.putAll(Map.of("kind", "PHOTOS", "change", "GIVE"));
    send("/track/changeConsent/send", consent).is(200);
    assertThat(send("/track/changeConsent", consent).is(200).response().body()).contains("撤回同意：拍照");
    var copy = key(path);
    copy.put("request", "0198a000-0000-7000-8000-000000000000");
    assertThat(send("/track/copy/send", copy).status()).isIn(404, 409);
  }

  @Test
  void ofASealedCaseNothingIsSaidButThatItWasHandedOver() {
    var receipt = callers.as("officer").post("/api/cases", Cases.accusation()).is(201);
    var path = new Cases(callers).of(receipt.text("/caseNo"), receipt.text("/queryCode"));
    assertThat(send("/track", key(path)).is(200).response().body())
        .contains("已移交有权机关")
        .doesNotContain("由谁办理", "您可以", "已经送达您的文书", "截留");
    for (var action : List.of("supplement", "withdraw", "urge")) {
      var form = key(path);
      form.putAll(Map.of("text", "补充的话", "reason", "不说了", "confirm", "true"));
      assertThat(send("/track/" + action + "/send", form).is(409).response().body())
          .contains("已移交有权处理的机关");
    }
  }

  @Test
  void aPetitionIsWrittenOnAPageAndAnsweredWithAReceipt() {
    var form = petition();
    var refused = send("/lodge/write", with(form, "petitionerName", "")).is(422);
    assertThat(refused.response().body())
        .contains("href=\"#petitionerName\"", "排水沟堵了两年", "value=\"下庄村三组\"");
    var receipt = send("/lodge/write", form).is(201).response();
    assertThat(receipt.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(receipt.headers().firstValue("Location")).isEmpty();
    var number = found(NUMBER, receipt.body());
    var code = found(CODE, receipt.body());
    assertThat(new Cases(callers).of(number, code).open()).containsExactly("settleOnSite@ST-XZ");
    // The page loaded anew is the same receipt, and no second case.
    assertThat(found(NUMBER, send("/lodge/write", form).is(201).response().body()))
        .isEqualTo(number);
    assertThat(send("/track", Map.of("caseNo", number, "queryCode", code)).is(200)).isNotNull();
  }

  @Test
  void theStationIsAskedToActInAFewLines() {
    var form = petition();
    form.keySet()
        .retainAll(
            List.of(
                "token",
                "petitionerName",
                "petitionerPhone",
                "petitionerAddress",
                "issueVillageCode",
                "statement",
                "requests"));
    assertThat(send("/lodge/station", with(form, "requests", "")).is(422).response().body())
        .contains("href=\"#requests\"")
        .doesNotContain("href=\"#title\"", "href=\"#factsAndReasons\"");
    var receipt = send("/lodge/station", form).is(201).response().body();
    var path = new Cases(callers).of(found(NUMBER, receipt), found(CODE, receipt));
    var seen = path.seenBy("officer").is(200).body();
    assertThat(seen.get("agency").asBoolean()).isTrue();
    assertThat(seen.get("title").asString()).isEqualTo("清淤");
  }

  /** The longest that anybody may write, in characters of nine bytes each as a form sends them. */
  @Test
  void theLongestPetitionGoesThrough() {
    var form = with(petition(), "statement", "堵".repeat(4000));
    send("/lodge/write", with(form, "factsAndReasons", "因".repeat(4000))).is(201);
  }

  @Test
  void pagesThatAreNotThereSaySoInPlainWords() {
    for (var path : List.of("/notices/none", "/stations/NONE", "/track.html", "/guide/none")) {
      var answer = browser().get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.response().body()).as(path).contains("没有找到", "回首页", "</html>");
    }
    var sent = browser().get("/track/supplement");
    assertThat(sent.status()).isEqualTo(302);
    // Programs are answered as before.
    callers.visitor().get("/api/public/notices/none").is(404);
    assertThat(callers.visitor().get("/nowhere").is(401).body().get("status").asInt())
        .isEqualTo(401);
  }

  private Callers.Caller browser() {
    return callers.browser();
  }

  private Path closed() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    return path.handled().checked().issued().delivered();
  }

  private static Map<String, String> petition() {
    var form = new HashMap<String, String>();
    form.put("token", UUID.randomUUID().toString());
    form.put("purpose", "CLAIM");
    form.put("petitionerName", "沈𠮷·测试");
    form.put("petitionerPhone", "13800000000");
    form.put("petitionerAddress", "下庄村三组");
    form.put("issueVillageCode", "990101001201");
    form.put("title", "村口排水沟堵塞");
    form.put("statement", "排水沟堵了两年，雨天进水。");
    form.put("requests", "清淤\r\n\r\n赔偿损失");
    form.put("factsAndReasons", "去年七月两次进水，有照片。");
    form.put("website", "");
    return form;
  }

  private static Map<String, String> with(Map<String, String> form, String key, String value) {
    var other = new HashMap<>(form);
    other.put(key, value);
    return other;
  }

  private static Map<String, String> key(Path path) {
    return new HashMap<>(Map.of("caseNo", path.caseNo, "queryCode", path.queryCode));
  }

  private static String found(Pattern pattern, String body) {
    var match = pattern.matcher(body);
    assertThat(match.find()).as(pattern.pattern()).isTrue();
    return match.group(1);
  }

  private Answer send(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return callers.visitor().postAs(FORM, path, body);
  }
}

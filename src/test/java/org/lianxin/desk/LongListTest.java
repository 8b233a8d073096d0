package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five hundred items, as an office may have them after a flood: they scroll and are searched
 * without a hitch.
 */
class LongListTest extends DeskTest {

  private static final int ITEMS = 500;

  /** A tenth of a second on an idle machine of the office; this one may be three times as slow. */
  private static final double LONGEST_PAUSE_MS = 300;

  /** Reads a trace of whatever length; what the program reads of its callers is limited. */
  private static final JsonMapper LONG =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxDocumentLength(-1).build())
                  .build())
          .build();

  @Autowired JsonMapper json;

  @Test
  void scrollsAndIsSearchedWithoutAPause() {
    sits("officer", Desk.SCREEN);
    desk.heading("我的待办").waitFor();
    desk.page.route("**/api/work-items?*", this::items);
    desk.button("刷新").click();
    var trace =
        browser.traced(
            desk.page, List.of("disabled-by-default-devtools.timeline"), this::scrollsAndSearches);
    assertThat(longestPauseMs(LONG.readTree(trace).get("traceEvents")))
        .as("longest pause in milliseconds")
        .isBetween(1.0, LONGEST_PAUSE_MS);
  }

  private void scrollsAndSearches() {
    var rows = desk.page.locator("table.rows tbody tr");
    desk.page.waitForCondition(
        () -> {
          desk.page.mouse().wheel(0, 4000);
          return rows.count() == ITEMS;
        });
    desk.page.locator("#work-search").fill("第499件");
    assertThat(rows).hasCount(1);
    desk.page.locator("#work-search").fill("");
    assertThat(rows.nth(49)).containsText("第49件");
  }

  /**
   * The longest that the page's own thread worked at one thing, by its own clock: what other
   * programs of a busy machine took from it is not the page's fault.
   */
  private static double longestPauseMs(JsonNode events) {
    var page =
        events
            .valueStream()
            .filter(event -> event.at("/args/name").asString("").equals("CrRendererMain"))
            .map(event -> event.get("tid").asLong())
            .collect(Collectors.toSet());
    return events
            .valueStream()
            .filter(event -> event.path("name").asString("").endsWith("RunTask"))
            .filter(event -> page.contains(event.get("tid").asLong()))
            .mapToLong(event -> event.path("tdur").asLong(0))
            .max()
            .orElse(0)
        / 1000.0;
  }

  private void items(Route route) {
    var asked = URLDecoder.decode(route.request().url(), StandardCharsets.UTF_8);
    var searched = asked.contains("第499件");
    var page = Integer.parseInt(asked.replaceAll(".*[?&]page=(\\d+).*", "$1"));
    var items =
        searched
            ? List.of(item(499))
            : IntStream.range(page * 50, Math.min(ITEMS, page * 50 + 50))
                .mapToObj(this::item)
                .toList();
    var answer = Map.of("items", items, "total", searched ? 1 : ITEMS, "page", page, "size", 50);
    route.fulfill(
        new FulfillOptions()
            .setContentType("application/json")
            .setBody(json.writeValueAsString(answer)));
  }

  private Map<String, Object> item(int number) {
    var item = new LinkedHashMap<String, Object>();
    item.put("id", "item-" + number);
    item.put("caseNo", "ST-XZ-2026-%06d".formatted(number));
    item.put("title", "洪水冲毁的田埂第" + number + "件");
    item.put("task", "settleOnSite");
    item.put("name", "现场处理");
    item.put("state", "ON_SITE");
    item.put("stateName", "现场处理中");
    item.put("village", "下庄村");
    item.put("unit", Map.of("code", "ST-XZ", "name", "下庄村群众工作站"));
    item.put("assignee", null);
    item.put("since", "2026-11-01T02:00:00Z");
    item.put("doneAt", null);
    item.put("dueDate", "2026-12-01");
    item.put("remainingDays", 9);
    item.put("lamp", "GREEN");
    item.put("rights", Map.of("claim", true, "complete", true, "save", true, "release", false));
    return item;
  }
}

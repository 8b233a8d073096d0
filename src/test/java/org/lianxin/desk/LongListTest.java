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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five hundred items, as an office may have them after a flood: they scroll and are searched
 * without a hitch.
 */
class LongListTest extends DeskTest {

  private static final int ITEMS = 500;

  /**
   * A pause nobody forgives, even while the machine does other things; a quiet one stays below 100.
   */
  private static final double LONGEST_PAUSE_MS = 1000;

  @Autowired JsonMapper json;

  @Test
  void scrollsAndIsSearchedWithoutAPause() {
    sits("officer", Desk.SCREEN);
    desk.heading("我的待办").waitFor();
    desk.page.route("**/api/work-items?*", this::items);
    desk.button("刷新").click();
    desk.page.evaluate(
        "window.pauses = []; new PerformanceObserver(list => list.getEntries().forEach("
            + "each => window.pauses.push(each.duration))).observe({type: 'longtask'})");
    var rows = desk.page.locator("table.rows tbody tr");
    desk.page.waitForCondition(
        () -> {
          desk.page.mouse().wheel(0, 4000);
          return rows.count() == ITEMS;
        });
    desk.page.locator("#work-search").fill("第499件");
    assertThat(rows).hasCount(1);
    desk.page.locator("#work-search").fill("");
    assertThat(rows).hasCount(50);

    var longest = desk.page.evaluate("Math.max(0, ...window.pauses)");
    assertThat(((Number) longest).doubleValue())
        .as("longest pause in milliseconds")
        .isLessThan(LONGEST_PAUSE_MS);
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

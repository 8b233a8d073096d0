package org.lianxin.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One invented matter of {@code cases.json}: what somebody brings to the office, and how it goes
 * on.
 *
 * @param daysAgo how long before the start of the program it was registered
 * @param by login of who registers it
 * @param dispatch lead unit, co-handling units and days, as the office proposes and the leader
 *     assigns them
 * @param pace days for a task, where this case goes faster or slower than usual
 * @param staff logins for a task, where somebody else does it than usual
 * @param waitsAt where it still waits: a task, {@code task@unit}, or {@code task#2} for the second
 *     time it comes to that task
 * @param claimed whether somebody already has in hand what waits
 * @param actions what else somebody does in it
 * @param steps what is written into the form of a task; {@code task#2} the second time
 */
record Matter(
    int daysAgo,
    String by,
    @Nullable Map<String, Object> dispatch,
    @Nullable Map<String, List<Integer>> pace,
    @Nullable Map<String, String> staff,
    @Nullable Set<String> waitsAt,
    @Nullable Boolean claimed,
    @Nullable List<Deed> actions,
    Map<String, Map<String, Object>> steps) {

  /**
   * An action outside the tasks.
   *
   * @param after the turn, or the other action, that it follows: {@code task}, {@code task@unit},
   *     {@code task#2}
   * @param days the fewest and the most days that it comes later
   * @param by login, or {@code petitioner}
   */
  record Deed(
      String after,
      List<Integer> days,
      String by,
      String action,
      @Nullable Map<String, Object> form) {

    Deed {
      form = form == null ? Map.of() : form;
    }
  }

  Matter {
    dispatch = dispatch == null ? Map.of() : dispatch;
    pace = pace == null ? Map.of() : pace;
    staff = staff == null ? Map.of() : staff;
    waitsAt = waitsAt == null ? Set.of() : waitsAt;
    claimed = claimed != null && claimed;
    actions = actions == null ? List.of() : actions;
  }

  String title() {
    return String.valueOf(steps.get("register").get("title"));
  }
}

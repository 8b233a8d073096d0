package org.lianxin.portal.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianxin.petition.CaseState;

/** The way of a case in five steps, as far as it has come. */
final class Course {

  private static final List<String> STAGES = List.of("登记", "确定谁来办", "部门办理", "书面答复", "送达办结");
  private static final Map<CaseState, Integer> AT = new EnumMap<>(CaseState.class);

  static {
    put(
        1,
        CaseState.REGISTERED,
        CaseState.ON_SITE,
        CaseState.ON_SITE_PENDING_CONFIRM,
        CaseState.ESCALATED,
        CaseState.AWAITING_INSTRUCTION);
    put(
        2,
        CaseState.DISPATCHED,
        CaseState.OBJECTED,
        CaseState.ACCEPTED,
        CaseState.ANSWERING,
        CaseState.HANDLING,
        CaseState.FOLLOW_UP);
    put(3, CaseState.OPINION_DRAFT, CaseState.OPINION_ISSUED);
    put(4, CaseState.DELIVERED, CaseState.REVIEW, CaseState.RECHECK);
    put(STAGES.size(), CaseState.CLOSED, CaseState.FINALIZED, CaseState.ARCHIVED);
  }

  private Course() {}

  /**
   * One step.
   *
   * @param now {@code done}, {@code now} or {@code later}
   */
  record Stage(String name, String now) {}

  /** Nothing for a case that has left this way. */
  static List<Stage> of(CaseState state) {
    var at = AT.get(state);
    return at == null
        ? List.of()
        : IntStream.range(0, STAGES.size())
            .mapToObj(i -> new Stage(STAGES.get(i), i < at ? "done" : i == at ? "now" : "later"))
            .toList();
  }

  private static void put(int stage, CaseState... states) {
    for (var state : states) {
      AT.put(state, stage);
    }
  }
}

package org.lianxin.workflow;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Lamp;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.petition.CaseState;

/**
 * What is looked for in a work list, by what its rows show; null means anything.
 *
 * @param q words that must all stand in the case's number or title
 * @param assignee {@code me}, {@code none} or a login
 */
record WorkListQuestion(
    @Nullable String q,
    @Nullable Lamp lamp,
    @Nullable String task,
    @Nullable String village,
    @Nullable String unit,
    @Nullable CaseState state,
    @Nullable String assignee) {

  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 120;

  static final WorkListQuestion ANYTHING =
      new WorkListQuestion(null, null, null, null, null, null, null);

  WorkListQuestion {
    if (q != null && (q.length() > LONGEST || words(q).size() > MOST_WORDS)) {
      throw new BadParameter("q");
    }
  }

  List<String> words() {
    return q == null ? List.of() : words(q);
  }

  /**
   * The same, whatever the lamp and the task: each is counted as if the other alone were chosen.
   */
  WorkListQuestion ofAnyLampAndTask() {
    return new WorkListQuestion(q, null, null, village, unit, state, assignee);
  }

  private static List<String> words(String q) {
    return Arrays.stream(q.strip().split("[\\s\\u3000]+")).filter(word -> !word.isEmpty()).toList();
  }
}

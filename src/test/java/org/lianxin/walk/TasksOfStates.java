package org.lianxin.walk;

import java.util.Map;
import java.util.Set;

/** domain.md §4.2 once more: which tasks may be open while a case is in a state. */
final class TasksOfStates {

  /** Who did the one may not do the other. */
  static final Map<String, Set<String>> FOUR_EYES =
      Map.of(
          "reviewPublicity", Set.of("draftPublicity"),
          "decideExtension", Set.of("requestExtension"),
          "confirmVoid", Set.of("void"),
          "callBack", Set.of("handleLead"),
          "admitReview", Set.of("handleLead"),
          "handleReview", Set.of("handleLead"));

  private static final Set<String> HANDLING =
      Set.of(
          "issueNotice",
          "signFor",
          "judgeObjection",
          "decideObjection",
          "handleCo",
          "handleLead",
          "decideExtension",
          "noticeExtension",
          "confirmVoid");

  private static final Map<String, Set<String>> TASKS =
      Map.ofEntries(
          Map.entry("REGISTERED", Set.of("proposeHandling")),
          Map.entry("ON_SITE", Set.of("settleOnSite", "reviewByChief")),
          Map.entry("ON_SITE_PENDING_CONFIRM", Set.of("confirmOnSite")),
          Map.entry("ESCALATED", Set.of("proposeHandling")),
          Map.entry("AWAITING_INSTRUCTION", Set.of("instruct")),
          Map.entry("DISPATCHED", HANDLING),
          Map.entry("OBJECTED", HANDLING),
          Map.entry("ACCEPTED", HANDLING),
          Map.entry("ANSWERING", HANDLING),
          Map.entry("HANDLING", HANDLING),
          Map.entry(
              "OPINION_DRAFT",
              Set.of(
                  "issueNotice",
                  "signFor",
                  "judgeObjection",
                  "decideObjection",
                  "handleCo",
                  "checkOpinion",
                  "signOpinion")),
          Map.entry("OPINION_ISSUED", Set.of("issueNotice", "deliver")),
          Map.entry("DELIVERED", Set.of("issueNotice")),
          Map.entry("FOLLOW_UP", Set.of("issueNotice", "followUp")),
          Map.entry("ROUTED", Set.of("issueNotice")),
          Map.entry("NOT_ACCEPTED", Set.of("issueNotice")),
          Map.entry("CLOSED", Set.of("serveReview")),
          Map.entry("FINALIZED", Set.of("serveReview")),
          Map.entry("REVIEW", Set.of("admitReview", "handleReview")),
          Map.entry("RECHECK", Set.of("admitReview", "handleReview")),
          Map.entry("TRANSFERRED", Set.of("transferSealed", "archive")),
          Map.entry("WITHDRAWN", Set.of("archive")),
          Map.entry("MERGED", Set.of("archive")),
          Map.entry("VOID", Set.of("archive")),
          Map.entry("ARCHIVED", Set.of()));

  /** What goes on beside the path of an open case. */
  private static final Set<String> BESIDE_OPEN =
      Set.of(
          "issueNotice",
          "decideExtension",
          "noticeExtension",
          "confirmVoid",
          "serveReview",
          "callBack");

  /** What goes on after the path. */
  private static final Set<String> AFTERWARDS =
      Set.of("draftPublicity", "reviewPublicity", "callBack", "archive");

  private static final Set<String> ENDED = Set.of("CLOSED", "FINALIZED", "REVIEW", "RECHECK");

  private TasksOfStates() {}

  static boolean fits(String state, String task) {
    return TASKS.get(state).contains(task)
        || (ENDED.contains(state) ? AFTERWARDS : BESIDE_OPEN).contains(task);
  }
}

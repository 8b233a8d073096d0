package org.lianxin.workflow.carryover;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import tools.jackson.databind.JsonNode;

/** Whose turn it is with the open items of a case, and what he does that leads it to its end. */
final class Turns {

  private final Callers callers;

  Turns(Callers callers) {
    this.callers = callers;
  }

  /** What one person does with one open item. */
  record Turn(String item, String task, String login, Map<String, Object> form) {}

  List<Turn> now(Path path) {
    return path.seenBy("registrar")
        .is(200)
        .body()
        .at("/workItems")
        .valueStream()
        .map(item -> turn(item.at("/id").asString(), item, path))
        .toList();
  }

  /** Everybody does his turn until nothing is open; the lead waits for those who work beside it. */
  void toTheEnd(Path path) {
    for (var open = now(path); !open.isEmpty(); open = now(path)) {
      var next = open.stream().min(Comparator.comparing(turn -> turn.task.equals("handleLead")));
      var turn = next.orElseThrow();
      at(turn, "complete", turn.form);
    }
  }

  void at(Turn turn, String act, Map<String, Object> form) {
    callers.as(turn.login).post("/api/work-items/" + turn.item + "/" + act, form).is(200);
  }

  private static Turn turn(String id, JsonNode item, Path path) {
    var task = item.at("/task").asString();
    var form = Cases.form(form(task, path));
    return new Turn(id, task, login(task, item.at("/unit/code").asString()), form);
  }

  private static String login(String task, String unit) {
    if (unit.startsWith("D-")) {
      var department = unit.substring("D-".length()).toLowerCase(Locale.ROOT);
      return task.equals("checkOpinion") ? department + "head" : department;
    }
    return switch (task) {
      case "reviewByChief" -> "chief";
      case "settleOnSite", "deliver" -> "officer";
      case "instruct", "decideObjection", "signOpinion" -> "leader";
      case "reviewPublicity" -> "publicist";
      default -> "registrar";
    };
  }

  private static Object[] form(String task, Path path) {
    return switch (task) {
      case "settleOnSite" -> Cases.escalation();
      case "reviewByChief", "checkOpinion" -> decision("APPROVE");
      case "proposeHandling" -> Cases.proposal("D-CIVIL");
      case "instruct" -> Cases.assignment("D-CIVIL");
      case "issueNotice" -> notice(path.state());
      case "signFor" -> new Object[] {"decision", "SIGN"};
      case "judgeObjection", "decideObjection" -> Cases.upholding();
      case "handleCo" -> new Object[] {"coOpinion", Cases.TEXT};
      case "handleLead" -> Cases.handling();
      case "signOpinion" -> decision("ISSUE");
      case "deliver" -> Cases.delivery();
      case "draftPublicity" -> Cases.notice("2026-04-07", "2026-04-21");
      case "reviewPublicity" -> new Object[] {"decision", "PUBLISH"};
      case "callBack" -> new Object[] {"reached", false, "attempts", "三次拨打均无人接听。"};
      default -> throw new IllegalStateException("Nobody has said what is done with " + task);
    };
  }

  private static Object[] decision(String decision) {
    return new Object[] {"decision", decision, "opinion", "同意"};
  }

  private static Object[] notice(String state) {
    var form = Cases.acceptance().clone();
    if (state.equals("ROUTED") || state.equals("NOT_ACCEPTED")) {
      form[1] = state;
    }
    return form;
  }
}

package org.lianxin.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lianxin.bench.ThriftyBrowser.Reply;
import org.lianxin.testing.Cases;

/**
 * The people of one township, who lead cases along their path over HTTP. Whose turn is next they
 * know from the answer to the last call, as the desk does.
 */
final class Walk {

  private final String port;
  private final String login;
  private final String unit;
  private final String village;
  private final LocalDate today;
  private final Map<String, ThriftyBrowser> people = new ConcurrentHashMap<>();

  /**
   * Those of a township.
   *
   * @param township its number; 0 is the demo's own
   */
  Walk(String port, int township, LocalDate today) {
    this.port = port;
    login = township == 0 ? "" : "t%02d.".formatted(township);
    unit = township == 0 ? "" : "T%02d-".formatted(township);
    village = "990101%03d201".formatted(township + 1);
    this.today = today;
  }

  /** Settled on the spot: registered, looked at, claimed, completed. Four calls. */
  String settled() {
    var registered = register().body();
    var caseNo = registered.at("/caseNo").asString();
    as("officer").get("/api/cases/" + caseNo).is(200);
    var item = "/api/work-items/" + registered.at("/workItems/0/id").asString();
    as("officer").post(item + "/claim", Map.of()).is(200);
    var form = Cases.form(Cases.settlement());
    var end = as("officer").post(item + "/complete", form).is(200).body();
    if (!end.at("/state").asString().equals("CLOSED")) {
      throw new IllegalStateException(end.toString());
    }
    return caseNo;
  }

  /** The longest path, from the station through every role to the public notice: 18 calls. */
  void longest() {
    var now = register();
    now = does("officer", now, "settleOnSite", Cases.escalation());
    now = does("chief", now, "reviewByChief", "decision", "APPROVE", "opinion", "同意上报");
    now = does("registrar", now, "proposeHandling", own(Cases.proposal("D-CIVIL", "D-WATER")));
    now = does("leader", now, "instruct", own(Cases.assignment("D-CIVIL", "D-WATER")));
    now = does("registrar", now, "issueNotice", own(Cases.acceptance()));
    for (var department : new String[] {"civil", "water", "land"}) {
      now = does(department, now, "signFor@" + code(department), "decision", "SIGN");
    }
    for (var department : new String[] {"civil", "water"}) {
      now = does(department, now, "handleCo@" + code(department), "coOpinion", Cases.TEXT);
    }
    now = does("land", now, "handleLead", Cases.handling());
    now = does("landhead", now, "checkOpinion", "decision", "APPROVE", "opinion", "同意");
    now = does("leader", now, "signOpinion", "decision", "ISSUE", "opinion", "同意签发");
    now = does("officer", now, "deliver", own(Cases.delivery()));
    var to = today.plusDays(15).toString();
    now = does("registrar", now, "draftPublicity", own(Cases.notice(today.toString(), to)));
    now = does("publicist", now, "reviewPublicity", "decision", "PUBLISH");
    does("registrar", now, "callBack", Cases.satisfied());
  }

  private Reply register() {
    var form = Cases.registration("petitionDate", today.toString(), "issueVillageCode", village);
    return as("officer").post("/api/cases", form).is(201);
  }

  private Reply does(String who, Reply before, String taskAtUnit, Object... form) {
    var item =
        before
            .body()
            .at("/workItems")
            .valueStream()
            .filter(
                each ->
                    (each.get("task").asString() + "@" + each.at("/unit/code").asString())
                        .startsWith(taskAtUnit))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(taskAtUnit + ": " + before.body()));
    var path = "/api/work-items/" + item.get("id").asString() + "/complete";
    return as(who).post(path, Cases.form(form)).is(200);
  }

  /** The form with the units of this township, and with today for each day of the example. */
  private Object[] own(Object... form) {
    var own = new HashMap<>(Cases.form(form));
    own.replaceAll((field, value) -> own(field, value));
    return own.entrySet().stream()
        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
        .toArray();
  }

  private Object own(String field, Object value) {
    return switch (field) {
      case "servedAt" -> today.toString();
      case "leadUnit" -> unit + value;
      case "coUnits" -> ((List<?>) value).stream().map(code -> unit + code).toList();
      default -> value;
    };
  }

  private String code(String department) {
    return unit + "D-" + department.toUpperCase(Locale.ROOT);
  }

  private ThriftyBrowser as(String role) {
    return people.computeIfAbsent(role, key -> new ThriftyBrowser(port, login + key));
  }
}

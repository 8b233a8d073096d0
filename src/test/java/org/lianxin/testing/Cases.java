package org.lianxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Cases as a test needs them: registered, and led along the path by those whose turn it is. */
public final class Cases {

  /** Long enough for a report, and with a character outside the Basic Multilingual Plane. */
  public static final String TEXT = "1月5日入户核实，1月7日组织双方到场丈量，界址仍有分歧（𠮷宅）。";

  private final Callers callers;

  public Cases(Callers callers) {
    this.callers = callers;
  }

  /** The registration form of the contract's example, with what differs. */
  public static Map<String, Object> registration(Object... differing) {
    var form = new HashMap<String, Object>();
    form.put("channel", "STATION_WALK_IN");
    form.put("petitionDate", "2026-03-02");
    form.put("petitionerName", "沈𠮷·测试");
    form.put("petitionerPhone", "13800000000");
    form.put("petitionerAddress", "下庄村三组");
    form.put("petitionerCount", 1);
    form.put("purpose", "CLAIM");
    form.put("categoryCode", "020301");
    form.put("title", "宅基地边界争议");
    form.put("statement", TEXT);
    form.put("requests", List.of(Map.of("text", "重新丈量并确认边界")));
    form.put("factsAndReasons", TEXT);
    form.put("issueVillageCode", "990101001201");
    form.put("urgentLevel", "NORMAL");
    form.put("anonymous", false);
    form.put("confidential", false);
    form.put("agency", true);
    form.put("mandateScope", List.of("SUBMIT", "SUPPLEMENT", "RECEIVE_DOCS"));
    form.put("mandateSignMethod", "FINGERPRINT");
    form.put("readBackMethod", "SIGNATURE");
    form.put("publicConsent", "DEIDENTIFIED");
    form.put("attachments", List.of());
    form.putAll(form(differing));
    return form;
  }

  /** The same form for an accusation, which nobody brings forward for another. */
  public static Map<String, Object> accusation(Object... differing) {
    var form =
        registration(
            "purpose",
            "ACCUSATION",
            "title",
            "村干部截留补偿款",
            "agency",
            null,
            "mandateScope",
            null,
            "mandateSignMethod",
            null);
    form.putAll(form(differing));
    return form;
  }

  /** A form from keys and values in turn. */
  public static Map<String, Object> form(Object... keysAndValues) {
    var form = new HashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      form.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return form;
  }

  /** A case just registered at 下庄村. */
  public Path registered(Object... differing) {
    return registeredBy("officer", differing);
  }

  public Path registeredBy(String login, Object... differing) {
    var receipt = callers.as(login).post("/api/cases", registration(differing)).is(201);
    return new Path(receipt.text("/caseNo"), receipt.text("/queryCode"));
  }

  /** A case that was registered before this program was started. */
  public Path known(Path path) {
    return new Path(path.caseNo, path.queryCode);
  }

  /** A case by what stands on its receipt. */
  public Path of(String caseNo, String queryCode) {
    return new Path(caseNo, queryCode);
  }

  /** One case on its way. */
  public final class Path {

    public final String caseNo;
    public final String queryCode;

    private Path(String caseNo, String queryCode) {
      this.caseNo = caseNo;
      this.queryCode = queryCode;
    }

    public Answer seenBy(String login) {
      return callers.as(login).get("/api/cases/" + caseNo);
    }

    public String state() {
      return seen().is(200).text("/state");
    }

    /** As the office sees it; a registrar who keeps away from the case has a colleague. */
    private Answer seen() {
      var seen = seenBy("registrar");
      return seen.status() == 403 ? seenBy("registrar2") : seen;
    }

    /** The id of its notice, which is up. */
    public String notice() {
      for (var page = 0; ; page++) {
        var up = callers.as("registrar").get("/api/notices?size=100&page=" + page).is(200).body();
        assertThat(up.get("items")).as("notice of %s among those that are up", caseNo).isNotEmpty();
        for (var notice : up.get("items")) {
          if (notice.get("caseNo").asString().equals(caseNo)) {
            return notice.get("id").asString();
          }
        }
      }
    }

    /** The open items as task@unit. */
    public List<String> open() {
      return seen()
          .body()
          .at("/workItems")
          .valueStream()
          .map(item -> item.get("task").asString() + "@" + item.at("/unit/code").asString())
          .toList();
    }

    /** The id of the one open item of a task, of a unit where several have it. */
    public String item(String taskAtUnit) {
      var found =
          seen()
              .body()
              .at("/workItems")
              .valueStream()
              .filter(
                  item ->
                      (item.get("task").asString() + "@" + item.at("/unit/code").asString())
                          .startsWith(taskAtUnit))
              .map(item -> item.get("id").asString())
              .toList();
      assertThat(found).as("open items %s of %s: %s", taskAtUnit, caseNo, open()).hasSize(1);
      return found.get(0);
    }

    /** Completes an item and expects that to succeed. */
    public Path does(String login, String taskAtUnit, Object... form) {
      tries(login, taskAtUnit, form).is(200);
      return this;
    }

    /** Settled on the spot; the petitioner's word is to follow. */
    public Path settledOnTrust() {
      return does(
          "officer",
          "settleOnSite",
          "decision",
          "SETTLED",
          "measures",
          TEXT,
          "result",
          "双方当场达成一致，恢复原界桩。",
          "confirmLater",
          true);
    }

    /** Completes an item, whatever comes of it. */
    public Answer tries(String login, String taskAtUnit, Object... form) {
      return callers
          .as(login)
          .post("/api/work-items/" + item(taskAtUnit) + "/complete", form(form));
    }

    public Path escalated() {
      return does("officer", "settleOnSite", escalation());
    }

    public Path approvedByChief() {
      return does("chief", "reviewByChief", "decision", "APPROVE", "opinion", "同意上报");
    }

    public Path proposed(String... coUnits) {
      return does("registrar", "proposeHandling", proposal(coUnits));
    }

    public Path assigned(String... coUnits) {
      return does("leader", "instruct", assignment(coUnits));
    }

    /** From registration to the departments. */
    public Path dispatched(String... coUnits) {
      return escalated().approvedByChief().proposed(coUnits).assigned(coUnits);
    }

    public Path noticed() {
      return does("registrar", "issueNotice", acceptance());
    }

    /** Served on another day than that of the example. */
    public Path noticedOn(String day) {
      return does(
          "registrar",
          "issueNotice",
          "noticeType",
          "ACCEPTED",
          "servedBy",
          "IN_PERSON",
          "servedAt",
          day);
    }

    public Path signedFor(String login) {
      return does(login, "signFor@D-" + login.toUpperCase(Locale.ROOT), "decision", "SIGN");
    }

    /** The unit says that the matter is not its own. */
    public Path objectedBy(String login) {
      return does(login, "signFor@D-" + login.toUpperCase(Locale.ROOT), objection());
    }

    public Path coOpinionOf(String login) {
      return does(login, "handleCo@D-" + login.toUpperCase(Locale.ROOT), "coOpinion", TEXT);
    }

    public Path handled() {
      return does("land", "handleLead", handling());
    }

    public Path checked() {
      return does("landhead", "checkOpinion", "decision", "APPROVE", "opinion", "同意");
    }

    public Path issued() {
      return does("leader", "signOpinion", "decision", "ISSUE", "opinion", "同意签发");
    }

    public Path delivered() {
      return does("officer", "deliver", delivery());
    }

    /** From the departments to the end, with everybody doing his part at the first go. */
    public Path closed() {
      return dispatched()
          .noticed()
          .signedFor("land")
          .handled()
          .checked()
          .issued()
          .delivered()
          .calledBack();
    }

    /** The petitioner has been called and is satisfied. */
    public Path calledBack() {
      return does("registrar", "callBack", satisfied());
    }

    /** Takes an action outside the tasks and expects that to succeed. */
    public Path acts(String login, String action, Object... form) {
      triesAction(login, action, form).is(200);
      return this;
    }

    /** Takes an action outside the tasks, whatever comes of it. */
    public Answer triesAction(String login, String action, Object... form) {
      return callers.as(login).post(actionPath(action), form(form));
    }

    /** The form of an action, opened. */
    public Answer actionForm(String login, String action) {
      return callers.as(login).get(actionPath(action));
    }

    private String actionPath(String action) {
      return "/api/cases/" + caseNo + "/actions/" + action;
    }

    /** Takes an item action on the open item of a task. */
    public Answer triesOn(String login, String action, String taskAtUnit, Object... form) {
      var whole = form(form);
      whole.put("workItem", item(taskAtUnit));
      return callers.as(login).post(actionPath(action), whole);
    }

    /** What the person's rights map says of an action; false where it does not name it. */
    public boolean offers(String login, String action) {
      return seenBy(login).is(200).body().at("/rights/" + action).asBoolean(false);
    }

    /** The latest clock of a rule, as the case view shows it; fails if there never was one. */
    public JsonNode clock(String rule) {
      var clocks = clocks(rule);
      assertThat(clocks).as("clocks %s of %s", rule, caseNo).isNotEmpty();
      return clocks.get(clocks.size() - 1);
    }

    /** Every clock that the rule ever had in the case. */
    public List<JsonNode> clocks(String rule) {
      return seenBy("registrar")
          .is(200)
          .body()
          .at("/clocks")
          .valueStream()
          .filter(clock -> clock.get("rule").asString().equals(rule))
          .toList();
    }

    /** The rules whose clocks still run, in order. */
    public List<String> running() {
      return seenBy("registrar")
          .is(200)
          .body()
          .at("/clocks")
          .valueStream()
          .filter(clock -> List.of("RUNNING", "OVERDUE").contains(clock.get("status").asString()))
          .map(clock -> clock.get("rule").asString())
          .sorted()
          .toList();
    }
  }

  /** The report in four points. */
  public static Object[] escalation() {
    return new Object[] {
      "decision",
      "ESCALATE",
      "workDone",
      TEXT,
      "results",
      "无",
      "remainingProblems",
      TEXT,
      "suggestions",
      TEXT,
      "whyNotOnSite",
      "MULTI_DEPT"
    };
  }

  /** Settled on the spot, and confirmed. */
  public static Object[] settlement() {
    return new Object[] {
      "decision",
      "SETTLED",
      "measures",
      TEXT,
      "result",
      "双方当场达成一致，恢复原界桩。",
      "confirmMethod",
      "FINGERPRINT"
    };
  }

  /** A supervision sheet to the lead unit. */
  public static Object[] supervision(Object... differing) {
    return with(
        form(
            "supervisedUnit",
            "D-LAND",
            "level",
            "SUPERVISE",
            "cause",
            "EVASIVE",
            "demand",
            "请说明进展缓慢的原因，明确责任人和下一步安排。"),
        differing);
  }

  /** The petitioner was called back and is satisfied. */
  public static Object[] satisfied() {
    return new Object[] {
      "reached", true, "channel", "PHONE", "officeScore", "SATISFIED", "unitScore", "SATISFIED"
    };
  }

  /** The petitioner asks for review, or recheck, on that day. */
  public static Object[] appeal(String day, Object... differing) {
    return with(form("grounds", TEXT, "signMethod", "SIGNATURE", "requestedAt", day), differing);
  }

  /** The petitioner is called to a hearing, or asked to a mediation, on that day. */
  public static Object[] meeting(String meeting, String day, Object... differing) {
    return with(
        form(
            "meeting", meeting,
            "heldOn", day,
            "heldAt", "9:30",
            "place", "镇政府二楼会议室",
            "chair", "石砚青（司法所所长）",
            "participants", "自然资源所承办人、村民代表两名",
            "issues", "宅基地的四至以哪一次丈量为准。",
            "servedBy", "IN_PERSON",
            "servedAt", "2026-03-09"),
        differing);
  }

  /** What is put down of a hearing from one day to another, in the words of a test. */
  public static Object[] hearing(String from, String to) {
    return new Object[] {
      "from",
      from,
      "to",
      to,
      "place",
      "县信访局听证室",
      "public",
      true,
      "chair",
      "石砚青（县信访局副局长）",
      "issues",
      "宅基地的四至以哪一次丈量为准。",
      "record",
      TEXT,
      "conclusion",
      "四至以第二次丈量为准，双方当场认可。"
    };
  }

  /** What the review body answers. */
  public static Object[] review(String decision) {
    return new Object[] {
      "decision", decision, "findings", TEXT, "legalBasis", "《信访工作条例》第三十五条", "opinion", TEXT
    };
  }

  /** The answer is handed to the petitioner and explained. */
  public static Object[] service(String day) {
    return new Object[] {"servedBy", "IN_PERSON", "servedAt", day, "explanation", TEXT};
  }

  /** The petitioner withdraws, with his signature. */
  public static Object[] withdrawal(String day) {
    return new Object[] {"reason", "双方已自行和解。", "signMethod", "SIGNATURE", "signedAt", day};
  }

  /** A unit's objection that the matter is not its own. */
  public static Object[] objection(Object... differing) {
    return with(
        form("decision", "OBJECT", "objectionReason", "争议地块是农村承包地，承包经营权纠纷不属于宅基地登记，不在本所职责之内。"),
        differing);
  }

  /** The objection is well founded: another unit is to have it. */
  public static Object[] reassignment(String unit) {
    return new Object[] {"decision", "REASSIGN", "unit", unit, "reason", "经核对职责分工，异议成立。"};
  }

  /** The objection is not well founded. */
  public static Object[] upholding() {
    return new Object[] {"decision", "UPHOLD", "reason", "经核对职责分工，仍由原单位办理。"};
  }

  /** The office's proposal to the leader, with the land office in the lead. */
  public static Object[] proposal(String... coUnits) {
    return new Object[] {
      "decision",
      "TO_LEADER",
      "route",
      "PETITION_PROCEDURE",
      "proposal",
      TEXT,
      "leadUnit",
      "D-LAND",
      "coUnits",
      List.of(coUnits),
      "dueInDays",
      30
    };
  }

  /** The leader's instruction, with the land office in the lead. */
  public static Object[] assignment(String... coUnits) {
    return new Object[] {
      "decision",
      "ASSIGN",
      "instruction",
      "请依法依规办理，按期答复群众。",
      "leadUnit",
      "D-LAND",
      "coUnits",
      List.of(coUnits),
      "dueInDays",
      30,
      "publishable",
      true
    };
  }

  /** The written notice of acceptance, served in person. */
  public static Object[] acceptance() {
    return new Object[] {
      "noticeType", "ACCEPTED", "servedBy", "IN_PERSON", "servedAt", "2026-03-06"
    };
  }

  /** The opinion handed over, explained and agreed to. */
  public static Object[] delivery(Object... differing) {
    return with(
        form(
            "servedBy",
            "IN_PERSON",
            "servedAt",
            "2026-04-02",
            "explanation",
            TEXT,
            "reaction",
            "AGREE",
            "outcome",
            "SUPPORTED"),
        differing);
  }

  /** The opinion handed over, but the matter unsolved for now: the petitioner will hear again. */
  public static Object[] unsolved(String nextContactDate) {
    return new Object[] {
      "servedBy", "IN_PERSON",
      "servedAt", "2026-04-02",
      "explanation", TEXT,
      "reaction", "DISAGREE",
      "outcome", "UNRESOLVED_FOLLOW_UP",
      "nextContactDate", nextContactDate
    };
  }

  /** A public notice for the village, without a word about persons. */
  public static Object[] notice(String from, String to) {
    return new Object[] {
      "text", "本村一宗宅基地界址争议已由自然资源所重新丈量确认。", "scope", "VILLAGE", "from", from, "to", to
    };
  }

  /** A complete draft of an opinion on a case with one request. */
  public static Object[] handling(Object... differing) {
    var form =
        form(
            "investigation",
            TEXT,
            "contactedPetitioner",
            true,
            "answers",
            List.of(answer(0)),
            "remedyText",
            "如不服本意见，可自收到之日起30日内向县人民政府申请复查。");
    return with(form, differing);
  }

  private static Object[] with(Map<String, Object> form, Object... differing) {
    form.putAll(form(differing));
    return form.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
  }

  public static Map<String, Object> answer(int request) {
    return Map.of(
        "request",
        request,
        "result",
        "SUPPORT",
        "facts",
        TEXT,
        "legalBasis",
        "《土地管理法》第六十二条",
        "opinion",
        "支持诉求，由自然资源所重新丈量并确认四至。");
  }
}

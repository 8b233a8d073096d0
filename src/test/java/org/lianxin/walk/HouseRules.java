package org.lianxin.walk;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What must be right in a form though no form says so: the rules that the server's steps check
 * beyond the schema, told a second time.
 */
final class HouseRules {

  /** On the shortest way to the end, the first of these that is offered. */
  private static final List<String> STRAIGHT =
      List.of(
          "SETTLED",
          "NOT_ACCEPT",
          "CONFIRMED",
          "APPROVE",
          "DISPATCH",
          "ASSIGN",
          "SIGN",
          "UPHOLD",
          "ISSUE",
          "PUBLISH",
          "CLOSE",
          "MAINTAIN",
          "ADMIT",
          "CONFIRM");

  private static final Set<Object> ENDING =
      Set.of("SETTLED", "ROUTE_ELSEWHERE", "NOT_ACCEPT", "ACCUSATION");

  private static final Set<String> BESIDE_HANDLING = Set.of("ACCEPTED", "FORWARDED");
  private static final Map<String, Set<String>> NOTICES =
      Map.of(
          "NOT_ACCEPTED", Set.of("NOT_ACCEPTED", "NO_LONGER_ACCEPTED"),
          "ROUTED", Set.of("ROUTED", "FORWARDED"));
  private static final int MOST_REPRESENTATIVES = 5;
  private static final int MOST_WITHOUT_REPRESENTATIVE = 5;

  private HouseRules() {}

  /** Whether an option may be chosen now. */
  static boolean allows(String key, Object option, Situation s) {
    var code = String.valueOf(option);
    return switch (key) {
      case "decision" -> allowsDecision(code, s);
      case "route" -> !(s.isAbout("changeRoute") && code.equals(route(s)));
      case "to" -> colleague(code, s);
      case "toUnit" -> !s.facts().takesPart(code);
      case "continuation" -> !code.equals("WITHDRAW") || s.facts().state().canBeWithdrawn();
      case "outcome" -> !(s.straight() && code.equals("UNRESOLVED_FOLLOW_UP"));
      case "noticeType" -> allowsNotice(code, s);
      case "unit" ->
          s.form().equals("register") ? code.startsWith("D-") : !s.facts().takesPart(code);
      case "suggestedUnit" -> !code.equals(s.unit());
      case "coUnits" -> !s.typed("leadUnit", option);
      default -> true;
    };
  }

  private static boolean allowsDecision(String code, Situation s) {
    return switch (s.form() + " " + code) {
      case "proposeHandling RETURN" ->
          s.facts().registeredByStation() && s.facts().officeReturns() == 0;
      case "instruct RETURN_TO_STATION" -> s.facts().registeredByStation();
      case "signFor OBJECT" -> mayObject(s);
      case "confirmVoid CONFIRM" ->
          !Set.of("OPINION_ISSUED", "DELIVERED", "FOLLOW_UP", "ROUTED", "NOT_ACCEPTED")
              .contains(s.facts().state().name());
      case "decideExtension APPROVE" -> s.facts().runs("C4");
      case "judgeObjection REASSIGN", "decideObjection REASSIGN" -> s.facts().parts().size() < 4;
      case "reviewPublicity PUBLISH" -> !s.facts().publicConsent().equals("NONE");
      default -> true;
    };
  }

  /** Who is given an item must be somebody who may do it. */
  private static boolean colleague(String login, Situation s) {
    return s.facts().items().stream()
        .filter(item -> s.typed("workItem", item.id()))
        .anyMatch(
            item ->
                Person.all().stream().anyMatch(p -> p.login().equals(login) && item.entitles(p)));
  }

  /** Ids are different in every run; their order must not be. */
  static List<Object> inOrder(String key, List<Object> options, Situation s) {
    if (!key.equals("workItem")) {
      return options;
    }
    var known = s.facts().items().stream().map(CaseFacts.Item::id).toList();
    return options.stream().sorted(Comparator.comparingInt(known::indexOf)).toList();
  }

  private static boolean mayObject(Situation s) {
    return s.facts().parts().stream()
        .filter(part -> part.unit().equals(s.unit()))
        .anyMatch(part -> !part.settledByLeader() && !s.today().isAfter(part.objectUntil()));
  }

  private static boolean allowsNotice(String code, Situation s) {
    return code.equals("NOT_REQUIRED")
        ? s.facts().anonymous()
        : NOTICES.getOrDefault(s.facts().state().name(), BESIDE_HANDLING).contains(code);
  }

  /** What a field must hold whatever its schema allows. */
  static Optional<Object> value(String key, Situation s) {
    return Optional.ofNullable(
        switch (key) {
          case "petitionerName" -> s.villager().name();
          case "petitionerPhone" -> s.villager().phone();
          case "petitionerAddress" -> s.villager().address();
          case "petitionerIdNumber" -> s.villager().idNumber();
          case "correctedName" -> Villager.random(s.random()).name();
          case "correctedPhone" -> Villager.phone(s.random());
          case "readBackWitness" -> Villager.random(s.random()).name();
          case "issueAddress" -> Villager.random(s.random()).address();
          // A notice may not say what the petitioner said.
          case "text" -> s.form().equals("draftPublicity") ? "有群众提出的一件事项已经办结，结果已经告知。" : null;
          // Nor may a supervision sheet.
          case "demand" -> "请说明进展缓慢的原因，明确责任人和下一步安排。";
          case "petitionerEmail", "correctedEmail" -> Villager.email(s.random());
          case "name" -> Villager.random(s.random()).name();
          case "phone" -> Villager.phone(s.random());
          case "agency" -> s.typed("anonymous", true) ? false : null;
          case "withoutCo" -> s.facts().owing().isEmpty() ? null : true;
          case "from" -> s.isAbout("recordHearing") ? heardOn(s) : days(s, 0, 4);
          case "to" ->
              switch (s.form()) {
                case "recordHearing" -> s.today().toString();
                case "draftPublicity" -> days(s, 7, 14);
                default -> null;
              };
          case "heldOn" -> days(s, 1, 14);
          case "heldAt" -> "9:30";
          // Not every matter may be announced, nor every place.
          case "announced" -> false;
          case "into", "other", "repeatOf" -> anotherCase(key, s);
          case "dueInDays" -> dueInDays(s);
          default -> null;
        });
  }

  private static String days(Situation s, int least, int more) {
    return s.today().plusDays(least + s.random().nextInt(more)).toString();
  }

  /** A hearing comes after the request and is recorded when it is over. */
  private static String heardOn(Situation s) {
    var review = s.facts().reviewAskedOn();
    var asked = review == null ? s.facts().receivedOn() : review;
    if (!asked.isBefore(s.today())) {
      throw new CannotFill("no day for a hearing yet");
    }
    var days = (int) Math.min(5, ChronoUnit.DAYS.between(asked, s.today()));
    return s.today().minusDays(s.random().nextInt(days)).toString();
  }

  private static String anotherCase(String key, Situation s) {
    var fitting = others(key, s);
    if (fitting.isEmpty()) {
      throw new CannotFill(s.form() + "." + key + " wants another case");
    }
    return fitting.get(s.random().nextInt(fitting.size())).caseNo();
  }

  private static List<CaseFacts> others(String key, Situation s) {
    return s.others().stream()
        .filter(other -> !other.sealed())
        .filter(other -> !key.equals("into") || !other.state().isFinal())
        .toList();
  }

  /** Nobody is given longer than the law leaves (Art. 34). */
  private static Integer dueInDays(Situation s) {
    return s.random().nextInt(Math.min(60, lawfulDays(s))) + 1;
  }

  private static int lawfulDays(Situation s) {
    var ordinary = "PETITION_PROCEDURE".equals(s.typed().getOrDefault("route", route(s)));
    return ordinary ? (int) ChronoUnit.DAYS.between(s.today(), s.facts().latestDue()) : 60;
  }

  private static String route(Situation s) {
    return s.facts().route();
  }

  /** Whether a field must stay empty. */
  static boolean omits(String key, Situation s) {
    return switch (key) {
      case "dueInDays" -> lawfulDays(s) < 1 || s.random().nextBoolean();
      // Most numbers have a wrong check digit.
      case "correctedIdNumber" -> true;
      case "repeatOf" -> others(key, s).isEmpty() || s.random().nextInt(3) > 0;
      default -> false;
    };
  }

  /** Whether a field is required though its schema does not say so. */
  static boolean requires(String key, Situation s) {
    return switch (key) {
      case "factsAndReasons" -> s.typed("purpose", "CLAIM") || s.typed("purpose", "APPEAL");
      case "mandateSignMethod", "readBackMethod" -> s.typed("agency", true);
      case "whyNotOnSiteNote" -> s.typed("whyNotOnSite", "OTHER");
      // Who sends something back says why.
      case "opinion", "explanation" ->
          s.decision().startsWith("RETURN") || Set.of("REJECT", "REFUSE").contains(s.decision());
      case "lateReason" -> true;
      default -> false;
    };
  }

  /** How many rows a list gets that is opened empty. */
  static int rows(JsonNode list, Situation s) {
    return switch (list.get("path").asString()) {
      case "requests" ->
          requires("factsAndReasons", s) ? 1 + s.random().nextInt(3) : s.random().nextInt(3);
      case "representatives" -> {
        var count = s.typed().get("petitionerCount") instanceof Integer i ? i : 1;
        var fewest = count > MOST_WITHOUT_REPRESENTATIVE ? 1 : 0;
        yield fewest + s.random().nextInt(MOST_REPRESENTATIVES - fewest);
      }
      case "respondents" -> s.random().nextInt(4) == 0 ? 1 : 0;
      default -> 1 + s.random().nextInt(2);
    };
  }

  /** Whether a case hardly goes on after this decision. */
  static boolean endsEarly(Object option) {
    return ENDING.contains(option);
  }

  static Object straightest(List<Object> allowed, Situation s) {
    // Half of the matters are taken the long way all the same: no way may be blocked.
    return STRAIGHT.stream()
        .filter(code -> !code.equals("NOT_ACCEPT") || s.random().nextBoolean())
        .filter(allowed::contains)
        .map(Object.class::cast)
        .findFirst()
        .orElse(allowed.get(0));
  }
}

package org.lianxin.portal.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.portal.Petition;

/** What was typed into one of the two forms, as a petition. */
final class TypedPetition {

  private static final int LONGEST_TITLE = 60;

  /** What the short form asks for under another name. */
  private static final Map<String, String> ASKED_AS =
      Map.of("title", "requests", "factsAndReasons", "statement");

  private TypedPetition() {}

  static Petition written(Map<String, String> typed) {
    return new Petition(
        typed.get("purpose"),
        typed.get("petitionerName"),
        typed.get("petitionerPhone"),
        typed.get("petitionerAddress"),
        typed.get("issueVillageCode"),
        typed.get("categoryCode"),
        typed.get("title"),
        typed.get("statement"),
        requests(typed.get("requests")),
        typed.get("factsAndReasons"),
        typed.get("receiver"),
        false,
        typed.containsKey("confidential"),
        typed.containsKey("publicConsent") ? "DEIDENTIFIED" : "NONE",
        lines(typed.get("respondents")).stream().map(Petition.Respondent::new).toList(),
        typed.get("website"));
  }

  /** The short form: the rest is asked on the telephone and when they meet. */
  static Petition toStation(Map<String, String> typed) {
    var wish = lines(typed.get("requests"));
    return new Petition(
        "CLAIM",
        typed.get("petitionerName"),
        typed.get("petitionerPhone"),
        typed.get("petitionerAddress"),
        typed.get("issueVillageCode"),
        null,
        wish.isEmpty() ? null : shortened(wish.get(0)),
        typed.get("statement"),
        requests(typed.get("requests")),
        typed.get("statement"),
        "STATION",
        true,
        false,
        "NONE",
        List.of(),
        typed.get("website"));
  }

  /** The problems at the fields that the form has. */
  static List<FieldProblem> shown(boolean toStation, List<FieldProblem> problems) {
    return toStation
        ? problems.stream()
            // Said once of what was asked for once.
            .filter(one -> !ASKED_AS.containsKey(one.field()) || isAlone(one, problems))
            .map(
                one ->
                    new FieldProblem(
                        ASKED_AS.getOrDefault(one.field(), one.field()), one.message()))
            .toList()
        : problems;
  }

  private static boolean isAlone(FieldProblem one, List<FieldProblem> problems) {
    return problems.stream().noneMatch(p -> p.field().equals(ASKED_AS.get(one.field())));
  }

  private static List<Petition.Request> requests(@Nullable String text) {
    return lines(text).stream().map(Petition.Request::new).toList();
  }

  private static List<String> lines(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String shortened(String text) {
    var length = text.codePointCount(0, text.length());
    return length <= LONGEST_TITLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE));
  }
}

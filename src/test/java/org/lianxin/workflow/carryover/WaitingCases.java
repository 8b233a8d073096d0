package org.lianxin.workflow.carryover;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;

/** Cases led to every place where a case of version 1 can wait, each by what people did to it. */
final class WaitingCases {

  private WaitingCases() {}

  /** What is done to a new case, by the place where it waits then. */
  static Map<String, Function<Cases, Path>> everywhere() {
    var places = new LinkedHashMap<String, Function<Cases, Path>>();
    places.put("on site", Cases::registered);
    places.put("with the chief", cases -> cases.registered().escalated());
    places.put("with the office", WaitingCases::reported);
    places.put("with the office, registered there", cases -> cases.registeredBy("registrar"));
    places.put("with the leader", cases -> reported(cases).proposed());
    places.put(
        "back on site",
        cases ->
            reported(cases)
                .does("registrar", "proposeHandling", "decision", "RETURN", "explanation", "请补充。"));
    places.put("told to go elsewhere", WaitingCases::elsewhere);
    places.put(
        "told that it is not accepted",
        cases ->
            reported(cases)
                .does(
                    "registrar", "proposeHandling", "decision", "NOT_ACCEPT", "reasonCode", "N1"));
    atTheDepartments()
        .forEach(
            (place, onwards) -> {
              places.put(
                  place + ", not yet told", cases -> onwards.apply(reported(cases, "D-CIVIL")));
              places.put(
                  place + ", told", cases -> onwards.apply(reported(cases, "D-CIVIL").noticed()));
            });
    places.put("delivered, not yet told", cases -> issued(reported(cases, "D-CIVIL")).delivered());
    places.put("notice to be drafted", WaitingCases::closed);
    places.put("notice to be read", cases -> drafted(closed(cases)));
    places.put(
        "notice up",
        cases ->
            drafted(closed(cases)).does("publicist", "reviewPublicity", "decision", "PUBLISH"));
    return places;
  }

  /** Two units have it; from there. */
  private static Map<String, Function<Path, Path>> atTheDepartments() {
    var places = new TreeMap<String, Function<Path, Path>>();
    places.put("to be signed for", path -> path);
    places.put("signed for by the lead", path -> path.signedFor("land"));
    places.put("signed for by the other", path -> path.signedFor("civil"));
    places.put("in handling", WaitingCases::signed);
    places.put("co-opinion given", path -> signed(path).coOpinionOf("civil"));
    places.put("the lead objects", path -> path.objectedBy("land"));
    places.put("both object", path -> path.objectedBy("land").objectedBy("civil"));
    places.put("the other objects", path -> path.signedFor("land").objectedBy("civil"));
    places.put(
        "the lead objects again",
        path ->
            path.objectedBy("land")
                .does("registrar", "judgeObjection", Cases.upholding())
                .objectedBy("land"));
    places.put(
        "given to another",
        path ->
            path.objectedBy("land")
                .does("registrar", "judgeObjection", Cases.reassignment("D-AGRI")));
    places.put(
        "with the head, without the other",
        path ->
            signed(path)
                .does(
                    "land",
                    "handleLead",
                    Cases.handling("withoutCo", true, "withoutCoReason", "与本件处理无关，先行办理。")));
    places.put(
        "back from the head",
        path ->
            signed(path)
                .coOpinionOf("civil")
                .handled()
                .does("landhead", "checkOpinion", "decision", "RETURN", "opinion", "请补充。"));
    places.put("to be signed", WaitingCases::checked);
    places.put(
        "back from the leader",
        path ->
            checked(path).does("leader", "signOpinion", "decision", "RETURN", "opinion", "请补充。"));
    places.put("to be delivered", WaitingCases::issued);
    return places;
  }

  private static Path reported(Cases cases) {
    return cases.registered().escalated().approvedByChief();
  }

  private static Path reported(Cases cases, String coUnit) {
    return reported(cases).proposed(coUnit).assigned(coUnit);
  }

  private static Path elsewhere(Cases cases) {
    return cases
        .registered()
        .does(
            "officer",
            "settleOnSite",
            "decision",
            "ROUTE_ELSEWHERE",
            "reasonCode",
            "R1",
            "targetBody",
            "县人民法院");
  }

  private static Path signed(Path path) {
    return path.signedFor("land").signedFor("civil");
  }

  private static Path checked(Path path) {
    return signed(path).coOpinionOf("civil").handled().checked();
  }

  private static Path issued(Path path) {
    return checked(path).issued();
  }

  private static Path closed(Cases cases) {
    return issued(reported(cases, "D-CIVIL").noticed()).delivered();
  }

  private static Path drafted(Path path) {
    return path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
  }
}

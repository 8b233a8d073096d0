package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianxin.walk.Calls.Reply;
import org.lianxin.walk.CaseFacts.RunningClock;
import tools.jackson.databind.JsonNode;

/** The petitioner acts in his case by what stands on his receipt. */
final class PetitionersTurn {

  /** Action → the call that takes it. */
  private static final Map<String, String> CALLS =
      new TreeMap<>(
          Map.of(
              "evaluate", "evaluations",
              "supplement", "supplements",
              "requestReview", "review-requests",
              "withdraw", "withdrawals",
              "revokeMandate", "mandate-revocations",
              "reopen", "reopenings",
              "urge", "urges",
              "requestPrivacy", "privacy-requests",
              "changeConsent", "consents"));

  private static final Set<String> RIGHTS = Set.of("C6", "C8", "C17");
  private static final List<String> SCORES = List.of("SATISFIED", "BASICALLY", "DISSATISFIED");

  private final World world;
  private final Random random;
  private final Chronicle chronicle;
  private int probes;

  PetitionersTurn(World world, Random random, Chronicle chronicle) {
    this.world = world;
    this.random = random;
    this.chronicle = chronicle;
  }

  /** How many acts that were not offered he has tried. */
  int probes() {
    return probes;
  }

  /** Does something that he is offered; false where he does nothing. */
  boolean take(CaseFacts facts, String queryCode) {
    var seen = call("track", Map.of(), facts, queryCode).is(200).body();
    assertShown(seen, facts);
    var open = new TreeSet<String>();
    seen.get("actions")
        .propertyStream()
        .filter(action -> action.getValue().booleanValue())
        .forEach(action -> open.add(action.getKey()));
    assertThat(CALLS.keySet()).as("what a petitioner is offered").containsAll(open);
    if (random.nextInt(3) == 0) {
      tryInVain(facts, queryCode, open, seen);
    }
    if (open.isEmpty() || random.nextInt(3) == 0) {
      return false;
    }
    var action = pick(List.copyOf(open));
    var form = form(action, open, seen);
    var answer = call(CALLS.get(action), form, facts, queryCode);
    chronicle.note(
        "the petitioner %s in %s %s → %d", action, facts.caseNo(), form.keySet(), answer.status());
    assertThat(answer.status()).as("%s for %s", answer.content(), form).isEqualTo(200);
    return true;
  }

  /** He is told the same as those who work on it; of what is sealed nothing. */
  private static void assertShown(JsonNode seen, CaseFacts facts) {
    if (facts.sealed()) {
      assertThat(seen.get("actions")).isEmpty();
      assertThat(seen.get("rights")).isEmpty();
      return;
    }
    assertThat(seen.get("state").asString()).isEqualTo(facts.state().name());
    var running = facts.clocks().stream().map(RunningClock::rule).filter(RIGHTS::contains).toList();
    assertThat(running)
        .as("rights that %s is told of", facts.caseNo())
        .containsAll(
            seen.get("rights")
                .valueStream()
                .map(right -> right.get("rule").asString())
                .collect(Collectors.toSet()));
  }

  private void tryInVain(CaseFacts facts, String queryCode, Set<String> open, JsonNode seen) {
    var shut = new ArrayList<>(CALLS.keySet());
    shut.removeAll(open);
    if (shut.isEmpty()) {
      return;
    }
    probes++;
    var action = pick(shut);
    var was = world.fingerprint().of(facts.caseNo());
    var answer = call(CALLS.get(action), form(action, open, seen), facts, queryCode);
    chronicle.note("the petitioner is not offered %s → %d", action, answer.status());
    assertThat(answer.status()).as("%s: %s", action, answer.content()).isIn(403, 409);
    assertThat(world.fingerprint().of(facts.caseNo())).as("left by %s", action).isEqualTo(was);
  }

  private Reply call(String path, Map<String, String> said, CaseFacts facts, String queryCode) {
    var body = new LinkedHashMap<>(said);
    body.put("caseNo", facts.caseNo());
    body.put("queryCode", queryCode);
    return world.calls().visitor().post("/api/public/" + path, body);
  }

  private Map<String, String> form(String action, Set<String> open, JsonNode seen) {
    return switch (action) {
      case "evaluate" ->
          Map.of("officeScore", pick(SCORES), "unitScore", pick(SCORES), "reason", "等得太久");
      case "supplement" -> Map.of("text", "补交1992年的证");
      case "requestReview" -> Map.of("grounds", "第二项没有核对", "lateReason", "住院治疗");
      case "revokeMandate" ->
          Map.of(
              "reason",
              "想自己办",
              "continuation",
              open.contains("withdraw") && random.nextBoolean() ? "WITHDRAW" : "PERSONAL");
      case "withdraw" -> Map.of("reason", "两家已经商量好");
      case "reopen" -> Map.of("reason", "答应的没有做到");
      case "requestPrivacy" ->
          Map.of("kind", pick(List.of("COPY", "CORRECT", "DELETE", "EXPLAIN")), "detail", "电话写错了");
      case "changeConsent" ->
          Map.of("kind", "PUBLICITY", "change", agreesToPublicity(seen) ? "WITHDRAW" : "GIVE");
      default -> Map.of();
    };
  }

  private static boolean agreesToPublicity(JsonNode seen) {
    return seen.get("consents")
        .valueStream()
        .anyMatch(
            consent ->
                consent.get("kind").asString().equals("PUBLICITY")
                    && consent.get("given").asBoolean());
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}

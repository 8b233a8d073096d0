package org.lianxin.bench;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.lianxin.workflow.engine.BareEngine;

/** The same wait states as {@link Walk}, driven on the engine's own Java interface. */
final class Floor {

  private static final Map<String, Object> START =
      Map.of("registeredBy", "STATION", "sealed", false, "noticeRaised", false);

  private final BareEngine engine;

  Floor(BareEngine engine) {
    this.engine = engine;
  }

  void settled() {
    var key = begin();
    engine.claim(key, "settleOnSite", "officer");
    engine.complete(
        key, "settleOnSite", Map.of("decision", "SETTLED", "chiefActed", false, "confirmed", true));
    engine.forget(key);
  }

  void longest() {
    var key = begin();
    engine.complete(key, "settleOnSite", Map.of("decision", "ESCALATE", "chiefActed", false));
    engine.complete(key, "reviewByChief", Map.of("decision", "APPROVE"));
    engine.complete(key, "proposeHandling", Map.of("decision", "TO_LEADER"));
    engine.complete(
        key,
        "instruct",
        Map.of(
            "decision",
            "ASSIGN",
            "leadUnit",
            "LAND",
            "units",
            "LAND,CIVIL,WATER",
            "rework",
            false,
            "publish",
            true));
    engine.complete(key, "issueNotice", Map.of("decision", "ACCEPTED"));
    var signed = Map.<String, Object>of("decision", "SIGN", "objectedBefore", false);
    engine.complete(key, "signFor@CIVIL", signed);
    engine.complete(key, "signFor@WATER", signed);
    engine.complete(key, "signFor@LAND", signed);
    engine.complete(key, "handleCo@CIVIL", Map.of());
    engine.complete(key, "handleCo@WATER", Map.of());
    engine.complete(key, "handleLead@LAND", Map.of());
    engine.complete(key, "checkOpinion@LAND", Map.of("decision", "APPROVE"));
    engine.complete(key, "signOpinion", Map.of("decision", "ISSUE"));
    engine.complete(key, "deliver", Map.of("followUp", "CLOSE"));
    engine.complete(key, "draftPublicity", Map.of());
    engine.complete(
        key, "reviewPublicity", Map.of("decision", "PUBLISH", "withdrawAt", new Date()));
    engine.complete(key, "callBack", Map.of());
    engine.forget(key);
  }

  private String begin() {
    var key = UUID.randomUUID().toString();
    engine.start(key, START);
    return key;
  }
}

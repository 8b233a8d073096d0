package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;

/** 代理委托: what the villager lets the station do on his behalf, free of charge; domain.md §3.3. */
@Entity
@SuppressWarnings("NullAway.Init")
class AgencyMandate {

  /** A verbal mandate holds ten natural days, then must be signed [D]; domain.md §3.3. */
  private static final int VERBAL_DAYS = 10;

  private static final String VERBAL = "VERBAL";

  @Id private String caseNo;
  private String scope;
  private String signMethod;
  private String agent;
  private String agentUnit;
  private Instant signedAt;
  private @Nullable LocalDate validTo;
  private @Nullable Instant revokedAt;
  private @Nullable String revokeReason;

  protected AgencyMandate() {}

  static AgencyMandate given(String caseNo, FormData form, Actor agent, Instant at) {
    var mandate = new AgencyMandate();
    mandate.caseNo = caseNo;
    mandate.scope = String.join(",", form.codes("mandateScope"));
    mandate.signMethod = form.required("mandateSignMethod");
    mandate.agent = agent.login();
    mandate.agentUnit = agent.unit();
    mandate.signedAt = at;
    mandate.validTo =
        mandate.verbal() ? LocalDate.ofInstant(at, BusinessClock.ZONE).plusDays(VERBAL_DAYS) : null;
    return mandate;
  }

  boolean verbal() {
    return signMethod.equals(VERBAL);
  }

  boolean covers(String act, LocalDate today) {
    var holds = revokedAt == null && (validTo == null || !today.isAfter(validTo));
    return holds && Arrays.asList(scope.split(",")).contains(act);
  }

  void signed(String method, Instant at) {
    signMethod = method;
    signedAt = at;
    validTo = null;
  }

  void revoke(String reason, Instant at) {
    revokeReason = reason;
    revokedAt = at;
  }
}

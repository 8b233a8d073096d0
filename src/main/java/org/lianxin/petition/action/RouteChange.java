package org.lianxin.petition.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Routes;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 变更途径: other clocks run from now on; those before are kept (domain.md §9 item 4). */
@Component
class RouteChange implements CaseAction {

  private final CaseClocks clocks;
  private final Routes routes;

  RouteChange(CaseClocks clocks, Routes routes) {
    this.clocks = clocks;
    this.routes = routes;
  }

  @Override
  public String task() {
    return "changeRoute";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.route() == null ? Optional.of("noRoute") : Optional.empty();
  }

  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of("routes", routes.offered(theCase.route()));
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().takeRoute(step.form().required("route"));
    clocks.reroute(step.theCase(), "变更途径");
    return Map.of();
  }
}

package org.lianxin.demo;

import java.util.Optional;
import org.lianxin.foundation.BeforeOpening;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Sets the demo up before the first page can be asked for: its cases are made with a moved clock,
 * which nobody else may see.
 */
@Component
@ConditionalOnBooleanProperty("lianxin.demo.enabled")
class DemoStart extends BeforeOpening {

  private final DemoCounty county;
  private final Optional<DemoCases> cases;

  DemoStart(DemoCounty county, Optional<DemoCases> cases) {
    this.county = county;
    this.cases = cases;
  }

  @Override
  protected void prepare() {
    county.found();
    cases.ifPresent(DemoCases::make);
  }
}

package org.lianxin.demo;

import org.lianxin.access.Accounts;
import org.lianxin.organization.OrganizationFiles;
import org.lianxin.station.StationFiles;
import org.lianxin.wording.WordingFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the invented county on an empty database: design.md §3. */
@Component
@ConditionalOnBooleanProperty("lianxin.demo.enabled")
class DemoCounty {

  private static final String PASSWORD = "demo";
  private static final Resource ACCOUNTS = new ClassPathResource("demo/accounts.csv");

  private final OrganizationFiles organization;
  private final Accounts accounts;
  private final StationFiles stations;
  private final WordingFiles wordings;

  DemoCounty(
      OrganizationFiles organization,
      Accounts accounts,
      StationFiles stations,
      WordingFiles wordings) {
    this.organization = organization;
    this.accounts = accounts;
    this.stations = stations;
    this.wordings = wordings;
  }

  @Transactional
  public void found() {
    var first = accounts.none();
    if (first) {
      organization.take(new ClassPathResource("demo/"));
    }
    // A county that an earlier release founded gets what came later.
    if (first || accounts.anyOfTheDemo()) {
      accounts.createForTheDemo(ACCOUNTS, PASSWORD);
      stations.take(file("duty-plans.csv"), file("members.csv"));
      wordings.take(file("phrases.csv"), file("wordings.csv"));
    }
  }

  private static Resource file(String name) {
    return new ClassPathResource("demo/" + name);
  }
}

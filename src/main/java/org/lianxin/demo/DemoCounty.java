package org.lianxin.demo;

import org.lianxin.access.Accounts;
import org.lianxin.organization.OrganizationFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the invented county on an empty database: design.md §3. */
@Component
@ConditionalOnBooleanProperty("lianxin.demo.enabled")
class DemoCounty {

  private static final String PASSWORD = "demo";

  private final OrganizationFiles organization;
  private final Accounts accounts;

  DemoCounty(OrganizationFiles organization, Accounts accounts) {
    this.organization = organization;
    this.accounts = accounts;
  }

  @Transactional
  public void found() {
    if (accounts.none()) {
      organization.take(new ClassPathResource("demo/"));
      accounts.create(new ClassPathResource("demo/accounts.csv"), PASSWORD);
    }
  }
}

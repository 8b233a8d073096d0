package org.lianxin.organization;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets a node learn what was changed on another, some seconds later. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class OrganizationWatch {

  private static final Logger log = LoggerFactory.getLogger(OrganizationWatch.class);

  private final Organization organization;

  OrganizationWatch(Organization organization) {
    this.organization = organization;
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void look() {
    try {
      organization.look();
    } catch (RuntimeException e) {
      log.warn("organization: looks again later: {}", e.getClass().getName());
    }
  }
}

package org.lianxin.petition.attachment;

import org.lianxin.store.SealedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Throws away each hour what nobody wants. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class FileSweep {

  private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

  private final UnboundFiles unbound;
  private final SealedFiles files;

  FileSweep(UnboundFiles unbound, SealedFiles files) {
    this.unbound = unbound;
    this.files = files;
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  void sweep() {
    try {
      log.info("files: {} unbound and {} loose ones removed", unbound.sweep(), files.sweep());
    } catch (RuntimeException e) {
      log.warn("files: sweeps again later: {}", e.getClass().getName());
    }
  }
}

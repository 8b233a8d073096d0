package org.lianxin.organization;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lianxin.foundation.BeforeOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/**
 * Takes this county's own units and villages in at each start, from the folder that {@code
 * lianxin.organization.dir} names; without such a folder nothing is taken in.
 */
@Component
class OrganizationStart extends BeforeOpening {

  private static final Logger log = LoggerFactory.getLogger(OrganizationStart.class);

  private final OrganizationFiles files;
  private final String folder;

  OrganizationStart(OrganizationFiles files, @Value("${lianxin.organization.dir:}") String folder) {
    this.files = files;
    this.folder = folder;
  }

  @Override
  protected void prepare() {
    if (folder.isBlank()) {
      return;
    }
    if (Files.notExists(Path.of(folder, "units.csv"))) {
      log.warn("no units.csv in the folder of lianxin.organization.dir: no unit taken in");
      return;
    }
    // Resources beside a folder are found only if it ends in a slash.
    files.take(new FileSystemResource(Path.of(folder).toAbsolutePath() + "/"));
    log.info("units and villages taken in");
  }
}

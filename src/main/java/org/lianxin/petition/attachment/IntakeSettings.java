package org.lianxin.petition.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken in.
 *
 * @param unbound how much of somebody's may wait for a form to name it
 */
@ConfigurationProperties("lianxin.files")
record IntakeSettings(@DefaultValue Scanner scanner, @DefaultValue Unbound unbound) {

  enum Scanning {
    /** Nothing is scanned. */
    OFF,
    /** What can be scanned is; a file is taken unscanned while the scanner does not answer. */
    OPTIONAL,
    /** No file is taken unscanned. */
    REQUIRED
  }

  /** Where clamd listens. */
  record Scanner(
      @DefaultValue("off") Scanning mode,
      @DefaultValue("localhost") String host,
      @DefaultValue("3310") int port,
      @DefaultValue("30s") Duration timeout) {}

  record Unbound(@DefaultValue("100") int files, @DefaultValue("200MB") DataSize size) {}
}

package org.lianxin.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The command {@code --lianxin.audit.verify=true}: says in one line of the log whether all chains
 * are whole, and ends with 0 if they are and 1 if not.
 */
@Component
@ConditionalOnBooleanProperty("lianxin.audit.verify")
class VerifyOnDemand implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(VerifyOnDemand.class);

  private final Verification verification;
  private final ApplicationContext program;

  VerifyOnDemand(Verification verification, ApplicationContext program) {
    this.verification = verification;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var code = verify();
    System.exit(SpringApplication.exit(program, () -> code));
  }

  int verify() {
    var verdict = verification.verify();
    var broken = verdict.firstBroken();
    if (broken == null) {
      log.info("audit: {} events, every chain is whole", verdict.events());
      return 0;
    }
    log.error(
        "audit: {} events, the first broken one is {} of {}: {}",
        verdict.events(),
        broken.seq(),
        broken.chain(),
        broken.why());
    return 1;
  }
}

package org.lianxin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianxin.workflow.WalkedFlows;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program over HTTP. All such tests share one running program, so each makes
 * its own cases and leaves the clock as it found it.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "lianxin.demo.cases=false",
      "lianxin.timers=false",
      // The broom for old sessions comes once a minute, and statements are counted.
      "spring.session.jdbc.cleanup-cron=-",
      // Figures as they are now, not as they were for another test.
      "lianxin.operation.fresh-for=0s",
      TestKeys.METRICS,
      TestKeys.QUERY_CODES,
      TestKeys.PROTECTION
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({StatementCounter.class, WalkedFlows.class, Callers.class, Agreement.class})
public @interface ProgramTest {}

package org.lianxin.foundation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** Numbers each round of whatever runs by the clock. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

  @Bean
  TaskDecorator tracedRounds() {
    return Trace::each;
  }
}

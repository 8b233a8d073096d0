package org.lianxin.deadline;

import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Which policy pack is in force. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

  /**
   * The pack.
   *
   * @param id name of a file in {@code policy/}; domain.md §4.4
   */
  @Bean
  PolicyPack policyPack(@Value("${lianxin.policy-pack}") String id, Vocabulary vocabulary) {
    var pack = PolicyPackFile.read(new ClassPathResource("policy/" + id + ".yml"));
    var known = vocabulary.list("routes").stream().map(Option::value).toList();
    for (var rule : pack.rules()) {
      if (!known.containsAll(rule.routes())) {
        throw new IllegalStateException("Policy pack " + id + ", rule " + rule.id() + ": routes");
      }
    }
    return pack;
  }
}

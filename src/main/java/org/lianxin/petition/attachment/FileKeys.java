package org.lianxin.petition.attachment;

import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files and their names keep the key they were sealed with when they were taken in. */
@Configuration(proxyBeanMethods = false)
class FileKeys {

  @Bean
  KeyUse keysOfFiles(JdbcClient jdbc) {
    return KeyUse.ofColumn(jdbc, Level.P3, "attachment", "sealed_name");
  }
}

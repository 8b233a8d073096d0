package org.lianxin.foundation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How rows are read into records: what the databases hold as date and time is an instant in UTC.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  JdbcClient jdbcClient(NamedParameterJdbcOperations jdbc) {
    var conversion = new DefaultConversionService();
    conversion.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
    conversion.addConverter(
        LocalDateTime.class, Instant.class, time -> time.toInstant(ZoneOffset.UTC));
    return new RecordClient(JdbcClient.create(jdbc, conversion), conversion);
  }
}

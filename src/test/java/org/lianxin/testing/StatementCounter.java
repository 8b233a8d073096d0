package org.lianxin.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down what is sent to the database: each execution once, a batch counts one. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounter {

  private static final List<String> SENT = new CopyOnWriteArrayList<>();

  @Bean
  static BeanPostProcessor countingDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
            ? ProxyDataSourceBuilder.create(source)
                .afterQuery(
                    (execution, queries) ->
                        SENT.add(queries.isEmpty() ? "" : queries.get(0).getQuery()))
                .build()
            : bean;
      }
    };
  }

  /** What the work sent, in order. */
  public static List<String> during(Runnable work) {
    SENT.clear();
    work.run();
    return new ArrayList<>(SENT);
  }
}

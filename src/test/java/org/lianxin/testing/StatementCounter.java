package org.lianxin.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down what is sent to the database: each execution once, a batch counts one. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounter {

  /** Somewhere to write while somebody listens: a list of all tests' statements would only grow. */
  private static volatile @Nullable List<String> listening;

  @Bean
  static BeanPostProcessor countingDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
            ? ProxyDataSourceBuilder.create(source)
                .afterQuery(
                    (execution, queries) -> {
                      var sent = listening;
                      if (sent != null) {
                        sent.add(queries.isEmpty() ? "" : queries.get(0).getQuery());
                      }
                    })
                .build()
            : bean;
      }
    };
  }

  /** What the work sent, in order. */
  public static List<String> during(Runnable work) {
    var sent = new CopyOnWriteArrayList<String>();
    listening = sent;
    try {
      work.run();
    } finally {
      listening = null;
    }
    return new ArrayList<>(sent);
  }
}

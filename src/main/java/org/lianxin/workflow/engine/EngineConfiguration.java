package org.lianxin.workflow.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Trace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, embedded and lean (design.md §2 rule 12): it shares the one transaction manager with
 * JPA, keeps history of activities only, and asks the database nothing that we do not use.
 * Camunda's own starter needs an older Spring Boot line, so it is set up by hand.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  @DependsOnDatabaseInitialization
  SpringProcessEngineConfiguration engineSettings(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      PathListener path,
      SpringJobExecutor jobExecutor,
      ObjectProvider<OwnProcesses> own,
      BusinessClock clock,
      Ids ids) {
    var settings = new EngineSettings();
    settings.setDataSource(dataSource);
    settings.setTransactionManager(transactions);
    settings.setDatabaseSchemaUpdate("false");
    settings.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
    settings.setHistoryCleanupStrategy("endTimeBased");
    settings.setHistoryRemovalTimeStrategy("none");
    settings.setHistoryCleanupEnabled(false);
    settings.setMetricsEnabled(false);
    settings.setTaskMetricsEnabled(false);
    settings.setDbMetricsReporterActivate(false);
    settings.setCmmnEnabled(false);
    settings.setStandaloneTasksEnabled(false);
    settings.setAuthorizationEnabled(false);
    settings.setTenantCheckEnabled(false);
    settings.setDbIdentityUsed(false);
    // The engine's own generator draws blocks of ids on a second connection while the first is
    // held: with every connection of the pool in use, nobody would get on.
    settings.setIdGenerator(() -> ids.next().toString());
    // Our own refusals pass through commands; logging each with its stack would leak and drown.
    settings.setEnableCmdExceptionLogging(false);
    settings.setFailedJobRetryTimeCycle("R5/PT5M");
    settings.setJobExecutor(jobExecutor);
    settings.setJobExecutorActivate(false);
    settings.setJobExecutorDeploymentAware(false);
    settings.setCustomPreBPMNParseListeners(List.<BpmnParseListener>of(path));
    // Expressions in a process reach these beans and nothing else.
    settings.setBeans(
        Map.of(
            "assignedUnits", new AssignedUnits(),
            "publicNoticeStarter", new ProcessStarter("publicNoticeRequested", "publicNotice"),
            "evaluationStarter", new ProcessStarter("evaluationInvited", "evaluation"),
            "redoStarter", new RedoStarter(own),
            "voidStopper", new VoidStopper()));
    clock.onMove(
        at -> {
          if (at == null) {
            ClockUtil.reset();
          } else {
            ClockUtil.setCurrentTime(Date.from(at));
          }
        });
    return settings;
  }

  @Bean
  ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration settings) {
    var factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(settings);
    return factory;
  }

  @Bean
  RuntimeService runtimeService(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  TaskService taskService(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Bean
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  HistoryService historyService(ProcessEngine engine) {
    return engine.getHistoryService();
  }

  /** Threads for the engine's timers; not a candidate where Spring looks for its own executor. */
  @Bean(defaultCandidate = false)
  @Qualifier("engineJobs")
  ThreadPoolTaskExecutor engineJobs() {
    var threads = new ThreadPoolTaskExecutor();
    threads.setCorePoolSize(2);
    threads.setMaxPoolSize(4);
    threads.setQueueCapacity(3);
    threads.setThreadNamePrefix("engine-jobs-");
    threads.setTaskDecorator(Trace::each);
    return threads;
  }

  @Bean
  SpringJobExecutor engineJobExecutor(@Qualifier("engineJobs") ThreadPoolTaskExecutor threads) {
    var executor = new SpringJobExecutor();
    executor.setTaskExecutor(threads);
    executor.setMaxJobsPerAcquisition(3);
    executor.setWaitTimeInMillis(1000);
    executor.setMaxWait(5000);
    executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
    return executor;
  }
}

package org.lianxin.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the program should have done by itself and could not. Whoever runs the system sees which
 * step of which process it is and lets it be tried again; of the case he sees the number at most.
 */
@Service
class FailedJobs {

  private final ManagementService jobs;
  private final RuntimeService runtime;
  private final RepositoryService processes;
  private final JdbcClient jdbc;
  private final Evidence evidence;
  private final BusinessClock clock;

  FailedJobs(
      ProcessEngine engine,
      RuntimeService runtime,
      RepositoryService processes,
      JdbcClient jdbc,
      Evidence evidence,
      BusinessClock clock) {
    this.jobs = engine.getManagementService();
    this.runtime = runtime;
    this.processes = processes;
    this.jdbc = jdbc;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * One that failed.
   *
   * @param caseNo null for a sealed case
   * @param process what the process is called
   * @param activity what the step is called
   * @param error the kind of failure; its text may quote what stands in the case
   * @param due when it was to be done, or is tried again
   * @param retries how often it is still tried by itself
   */
  record Failed(
      String id,
      @Nullable String caseNo,
      String process,
      String activity,
      String error,
      @Nullable Instant due,
      int retries) {}

  @Transactional(readOnly = true)
  PageOf<Failed> page(PageAsked page) {
    var found =
        jobs.createJobQuery()
            .withException()
            .orderByJobDuedate()
            .desc()
            .orderByJobId()
            .asc()
            .listPage(page.offset(), page.size());
    var numbers = numbers(found);
    return new PageOf<>(
        found.stream().map(job -> shown(job, numbers.get(job.getProcessInstanceId()))).toList(),
        jobs.createJobQuery().withException().count(),
        page.page(),
        page.size());
  }

  /** It is tried again, at once and once more than by itself. */
  @Transactional
  void retry(String id, Actor administrator) {
    var failed = jobs.createJobQuery().jobId(id).withException().singleResult();
    if (failed == null) {
      throw new Unknown();
    }
    jobs.setJobRetries(id, failed.getRetries() + 1);
    jobs.setJobDuedate(id, Date.from(clock.instant()));
    evidence.ofSystem(Deed.of(administrator.doer(), Act.JOB_RETRIED, "job", id));
  }

  private Failed shown(Job job, @Nullable String caseNo) {
    var definition = processes.getProcessDefinition(job.getProcessDefinitionId());
    return new Failed(
        job.getId(),
        caseNo,
        Optional.ofNullable(definition.getName()).orElse(definition.getKey()),
        activity(job),
        kind(jobs.getJobExceptionStacktrace(job.getId())),
        job.getDuedate() == null ? null : job.getDuedate().toInstant(),
        job.getRetries());
  }

  private String activity(Job job) {
    var id =
        jobs.createJobDefinitionQuery()
            .jobDefinitionId(job.getJobDefinitionId())
            .singleResult()
            .getActivityId();
    var model = processes.getBpmnModelInstance(job.getProcessDefinitionId());
    var element = model.<FlowElement>getModelElementById(id);
    return element == null || element.getName() == null ? id : element.getName();
  }

  /** Of the trace's first line only what the failure is called. */
  private static String kind(@Nullable String trace) {
    var name = trace == null ? "" : trace.split("[:\\s]", 2)[0];
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Process instance → number of its case, unless that is sealed. */
  private Map<String, String> numbers(List<Job> found) {
    var instances =
        found.stream()
            .map(Job::getProcessInstanceId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (instances.isEmpty()) {
      return Map.of();
    }
    var running = runtime.createProcessInstanceQuery().processInstanceIds(instances).list();
    var open =
        jdbc.sql("SELECT case_no FROM petition_case WHERE sealed = FALSE AND case_no IN (:cases)")
            .param("cases", running.stream().map(ProcessInstance::getBusinessKey).toList())
            .query(String.class)
            .set();
    return running.stream()
        .filter(instance -> open.contains(instance.getBusinessKey()))
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }
}

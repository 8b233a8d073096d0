package org.lianxin.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down which sequence flows the running program's cases have taken, as process.flow. */
@TestConfiguration(proxyBeanMethods = false)
public class WalkedFlows {

  private static final Set<String> WALKED = new ConcurrentSkipListSet<>();

  @Bean
  static BeanPostProcessor recordingEngine() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringProcessEngineConfiguration settings) {
          var listeners = new ArrayList<BpmnParseListener>();
          if (settings.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(settings.getCustomPostBPMNParseListeners());
          }
          listeners.add(new Recorder());
          settings.setCustomPostBPMNParseListeners(listeners);
        }
        return bean;
      }
    };
  }

  /** What was walked while the work was done; nothing else may run meanwhile. */
  static Set<String> during(List<Runnable> work) {
    WALKED.clear();
    work.forEach(Runnable::run);
    return new TreeSet<>(WALKED);
  }

  private static final class Recorder extends AbstractBpmnParseListener {

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
      var process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
      flow.addListener(
          ExecutionListener.EVENTNAME_TAKE,
          (ExecutionListener) execution -> WALKED.add(process + "." + flow.getId()));
    }
  }
}

package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.util.ReflectionUtils;
import org.lianxin.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Every sequence flow of {@code bpmn/} is taken by a scenario of the process tests. The scenarios
 * are walked here once more, so that the answer does not hang on which tests ran before.
 */
@ProgramTest
class EveryFlowIsWalkedTest {

  private static final List<Class<?>> PROCESS_TESTS =
      List.of(
          AgencyPetitionProcessTest.class,
          OnSiteConfirmationProcessTest.class,
          FollowUpProcessTest.class,
          StoppedCaseProcessTest.class,
          DepartmentHandlingProcessTest.class,
          WrittenNoticeProcessTest.class,
          PublicNoticeProcessTest.class,
          ExtensionProcessTest.class,
          ReviewProcessTest.class,
          EvaluationProcessTest.class,
          VoidingProcessTest.class,
          ArchivingProcessTest.class);

  @Autowired AutowireCapableBeanFactory beans;

  @Test
  void noFlowIsLeftThatNoScenarioWalks() throws IOException {
    var walked = WalkedFlows.during(PROCESS_TESTS.stream().flatMap(c -> scenarios(c)).toList());
    var unwalked = new TreeSet<>(flows());
    unwalked.removeAll(walked);
    assertThat(unwalked).as("flows that no scenario walks").isEmpty();
    assertThat(walked).as("flows of the files").containsAll(flows());
  }

  private java.util.stream.Stream<Runnable> scenarios(Class<?> test) {
    var instance = beans.createBean(test);
    return Arrays.stream(test.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(method -> () -> ReflectionUtils.invokeMethod(method, instance));
  }

  private static Set<String> flows() throws IOException {
    var flows = new TreeSet<String>();
    try (var files = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
      for (var file : files) {
        var document = BpmnXml.read(file);
        var process = BpmnXml.all(document, "process").get(0).getAttribute("id");
        BpmnXml.all(document, "sequenceFlow")
            .forEach(flow -> flows.add(process + "." + flow.getAttribute("id")));
      }
    }
    assertThat(flows).hasSizeGreaterThan(100);
    return flows;
  }
}

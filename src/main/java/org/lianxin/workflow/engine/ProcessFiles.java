package org.lianxin.workflow.engine;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what lies in {@code bpmn/} and {@code forms/}, all together, once for each change: a
 * start without a change makes no new version. Together, because a task's form is the one of its
 * own deployment.
 */
@Component
public class ProcessFiles {

  private static final Logger log = LoggerFactory.getLogger(ProcessFiles.class);
  private static final List<String> FILES =
      List.of("classpath*:/bpmn/*.bpmn", "classpath*:/bpmn/*.dmn", "classpath*:/forms/*.form");

  private final String current;

  ProcessFiles(RepositoryService repository) throws IOException {
    var deployment =
        repository
            .createDeployment()
            .name("lianxin")
            .source("application")
            .enableDuplicateFiltering(false);
    for (var file : files()) {
      var folder = file.getFilename().endsWith(".form") ? "forms/" : "bpmn/";
      deployment.addInputStream(folder + file.getFilename(), file.getInputStream());
    }
    current = deployment.deploy().getId();
    log.info("processes and forms: deployment {}", current);
  }

  /** The deployment in which new cases start. */
  public String current() {
    return current;
  }

  private static List<Resource> files() throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    var all = Stream.<Resource>empty();
    for (var pattern : FILES) {
      all = Stream.concat(all, Stream.of(resolver.getResources(pattern)));
    }
    return all.sorted(Comparator.comparing(Resource::getFilename)).toList();
  }
}

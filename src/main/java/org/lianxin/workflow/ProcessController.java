package org.lianxin.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The processes as they are drawn, without any case in them. */
@RestController
class ProcessController {

  private final RepositoryService repository;

  ProcessController(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * One process.
   *
   * @param process its id, by which others call it
   */
  record DrawnProcess(String process, String name, String bpmnXml) {}

  /** The newest version of each, by its id. */
  @GetMapping("/api/processes")
  List<DrawnProcess> processes() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .orderByProcessDefinitionKey()
        .asc()
        .list()
        .stream()
        .map(this::drawn)
        .toList();
  }

  private DrawnProcess drawn(ProcessDefinition definition) {
    try (var xml = repository.getProcessModel(definition.getId())) {
      return new DrawnProcess(
          definition.getKey(),
          definition.getName(),
          new String(xml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.lianxin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;

/** Starting anew changes nothing; a changed file makes one new version of all, and only one. */
@Tag("database")
class DeploymentTest {

  @TempDir Path changed;

  @Test
  void aSecondStartMakesNoNewVersionAndAChangedFormExactlyOneOfEverything() throws IOException {
    var database = TestDatabase.freshUrl();
    String first;
    Map<String, Integer> versions;
    try (var program = Program.start(database)) {
      first = program.the(ProcessFiles.class).current();
      versions = versions(program);
      assertThat(versions)
          .containsOnlyKeys(
              "agencyPetition",
              "archiving",
              "departmentHandling",
              "evaluation",
              "extension",
              "handlingProposal",
              "publicNotice",
              "review",
              "voiding",
              "writtenNotice")
          .allSatisfy((key, version) -> assertThat(version).as(key).isEqualTo(1));
    }
    try (var program = Program.start(database)) {
      assertThat(program.the(ProcessFiles.class).current()).isEqualTo(first);
      assertThat(versions(program)).isEqualTo(versions);
      assertThat(deployments(program)).isEqualTo(1);

      changeForm("signFor", "签收", "签收本件");
      var second = deployAgain(program);
      assertThat(second).isNotEqualTo(first);
      assertThat(versions(program))
          .allSatisfy((key, version) -> assertThat(version).as(key).isEqualTo(2));
      assertThat(resources(program, second)).isEqualTo(resources(program, first));

      assertThat(deployAgain(program)).isEqualTo(second);
      assertThat(deployments(program)).isEqualTo(2);
    }
  }

  /** What a start does with the files, from a class path on which one form has changed. */
  private String deployAgain(Program program) {
    return Program.on(
        changed,
        () -> {
          try {
            return new ProcessFiles(program.the(RepositoryService.class)).current();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void changeForm(String form, String text, String by) throws IOException {
    var folder = Files.createDirectories(changed.resolve("forms"));
    try (var files = Files.list(Path.of("forms"))) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    var file = folder.resolve(form + ".form");
    var content = Files.readString(file);
    assertThat(content).contains(text);
    Files.writeString(file, content.replace(text, by));
  }

  private static Map<String, Integer> versions(Program program) {
    var repository = program.the(RepositoryService.class);
    var versions = new HashMap<String, Integer>();
    repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(d -> versions.put(d.getKey(), d.getVersion()));
    repository
        .createDecisionDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(d -> versions.put(d.getKey(), d.getVersion()));
    return versions;
  }

  private static long deployments(Program program) {
    return program.the(RepositoryService.class).createDeploymentQuery().count();
  }

  private static Set<String> resources(Program program, String deployment) {
    return Set.copyOf(program.the(RepositoryService.class).getDeploymentResourceNames(deployment));
  }
}

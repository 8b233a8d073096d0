package org.lianxin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.LianxinApplication;
import org.lianxin.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starting anew changes nothing; a changed file makes one new version of all, and only one. */
@Tag("database")
class DeploymentTest {

  @TempDir Path changed;

  @Test
  void aSecondStartMakesNoNewVersionAndAChangedFormExactlyOneOfEverything() throws IOException {
    var database = TestDatabase.freshUrl();
    String first;
    Map<String, Integer> versions;
    try (var program = start(database)) {
      first = program.getBean(ProcessFiles.class).current();
      versions = versions(program);
      assertThat(versions)
          .containsOnlyKeys(
              "agencyPetition",
              "departmentHandling",
              "writtenNotice",
              "publicNotice",
              "handlingProposal")
          .allSatisfy((key, version) -> assertThat(version).as(key).isEqualTo(1));
    }
    try (var program = start(database)) {
      assertThat(program.getBean(ProcessFiles.class).current()).isEqualTo(first);
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

  private static ConfigurableApplicationContext start(String database) {
    return new SpringApplication(LianxinApplication.class)
        .run(
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=" + TestDatabase.user(),
            "--server.port=0",
            "--lianxin.demo.cases=false",
            "--lianxin.timers=false",
            "--lianxin.query-code.key=" + "0f".repeat(32),
            "--spring.main.banner-mode=off");
  }

  /** What a start does with the files, from a class path on which one form has changed. */
  private String deployAgain(ConfigurableApplicationContext program) throws IOException {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(new Changed(before, changed));
      return new ProcessFiles(program.getBean(RepositoryService.class)).current();
    } finally {
      thread.setContextClassLoader(before);
    }
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

  private static Map<String, Integer> versions(ConfigurableApplicationContext program) {
    var repository = program.getBean(RepositoryService.class);
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

  private static long deployments(ConfigurableApplicationContext program) {
    return program.getBean(RepositoryService.class).createDeploymentQuery().count();
  }

  private static java.util.Set<String> resources(
      ConfigurableApplicationContext program, String deployment) {
    return java.util.Set.copyOf(
        program.getBean(RepositoryService.class).getDeploymentResourceNames(deployment));
  }

  /** A class path whose forms are those of another folder. */
  private static final class Changed extends ClassLoader {

    private final Path folder;

    Changed(ClassLoader parent, Path folder) {
      super(parent);
      this.folder = folder;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.equals("forms/")
          ? Collections.enumeration(
              Collections.singletonList(folder.resolve("forms").toUri().toURL()))
          : super.getResources(name);
    }
  }
}

package org.lianxin.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What can be said of the files of {@code docker/} without an engine: that they hang together, that
 * nothing starts with a password that everybody knows, and that a node can be lost.
 */
class DockerFilesTest {

  private static final Path FOLDER = Path.of("docker");
  private static final Pattern VARIABLE = Pattern.compile("[$][{]([A-Z0-9_]+)(:?[-?][^}]*)?[}]");
  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET_KEY|KEYS|_KEY|TOKEN)");

  @ParameterizedTest
  @ValueSource(strings = {"compose.yml", "compose.cluster.yml"})
  void everyServiceComesBackByItselfAndSaysWhetherItWorks(String file) throws IOException {
    services(file)
        .forEach(
            (name, service) -> {
              if (name.equals("mail") || name.equals("bucket")) {
                // Tried with, and done once.
                return;
              }
              var whole = whole(service);
              assertThat(whole).as(name).containsEntry("restart", "unless-stopped");
              assertThat(whole.containsKey("build") || whole.containsKey("healthcheck"))
                  .as("%s has a health check, of its image or its own", name)
                  .isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yml", "compose.cluster.yml"})
  void whatHasToOutliveAServiceLiesOnAVolumeThatIsDeclared(String file) throws IOException {
    var declared = map(yaml(file).get("volumes")).keySet();
    var used = new TreeSet<String>();
    for (var service : services(file).values()) {
      for (var volume : list(service.get("volumes"))) {
        var source = volume.toString().split(":")[0];
        if (source.matches("[a-z0-9-]+")) {
          used.add(source);
        }
      }
    }
    assertThat(declared).isEqualTo(used);
    assertThat(used).contains("mysql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.yml", "compose.yml", "compose.cluster.yml"})
  void noSecretHasAValueThatEverybodyKnows(String file) throws IOException {
    for (var service : services(file).values()) {
      map(service.get("environment"))
          .forEach(
              (name, value) -> {
                if (SECRET.matcher(name).matches()) {
                  // Asked for before anything starts, or empty and off.
                  assertThat(value.toString())
                      .as(name)
                      .matches("([$][{][A-Z0-9_]+(:[?][^}]+|:-)[}])");
                }
              });
    }
  }

  @Test
  void everyVariableIsInTheExampleAndNoSecretOfTheExampleIsFilledIn() throws IOException {
    var example = Files.readAllLines(FOLDER.resolve(".env.example"));
    var named = new TreeSet<String>();
    for (var line : example) {
      if (line.matches("[A-Z0-9_]+=.*")) {
        var name = line.substring(0, line.indexOf('='));
        named.add(name);
        if (SECRET.matcher(name).matches()) {
          assertThat(line).isEqualTo(name + "=");
        }
      }
    }
    var used = new TreeSet<String>();
    for (var file : List.of("app.yml", "compose.yml", "compose.cluster.yml")) {
      VARIABLE
          .matcher(Files.readString(FOLDER.resolve(file)))
          .results()
          .forEach(found -> used.add(found.group(1)));
    }
    // What is seldom set is explained in the README instead.
    used.removeAll(List.of("LIANXIN_IDLE_TIMEOUT", "LIANXIN_PROXIES"));
    assertThat(named).containsAll(used);
  }

  @Test
  void twoNodesShareWhatHasToBeSharedAndTheProxyKnowsBoth() throws IOException {
    var services = services("compose.cluster.yml");
    var proxy = Files.readString(FOLDER.resolve("Caddyfile"));
    for (var node : List.of("app-1", "app-2")) {
      assertThat(map(services.get(node).get("environment")))
          .as("files of one node would be missing on the other")
          .containsEntry("LIANXIN_FILES_STORE", "s3");
      assertThat(services.get(node)).as("only the proxy is reached").doesNotContainKey("ports");
      assertThat(proxy).contains(node + ":8080");
    }
    assertThat(services).containsKeys("mysql", "objects", "proxy", "mail");
    assertThat(services.get("mysql").get("image")).isEqualTo("mysql:8.4");
    assertThat(proxy)
        .contains("health_uri /actuator/health/readiness", "path /actuator /actuator/*");
    assertThat(proxy).as("what a caller reads while no node is ready").contains("handle_errors");
    assertThat(map(services.get("mysql"))).doesNotContainKey("ports");
  }

  @Test
  void theImageRunsAsNobodyInParticularFromWhatWasNotedOfAStartBefore() throws IOException {
    var lines = Files.readAllLines(FOLDER.resolve("Dockerfile"));
    var user = lines.indexOf("USER lianxin");
    var start =
        lines.stream().filter(line -> line.startsWith("ENTRYPOINT")).map(lines::indexOf).toList();
    assertThat(user).isPositive();
    assertThat(start).singleElement().matches(at -> at > user);
    assertThat(lines.get(start.get(0))).contains("-XX:AOTCache=/app/application.aot");
    assertThat(String.join("\n", lines))
        .contains("train.sh application.jar /app/application.aot", "/actuator/health/readiness");
    assertThat(Files.isExecutable(FOLDER.resolve("train.sh"))).isTrue();
    assertThat(Files.readString(Path.of(".dockerignore"))).contains("!docker/train.sh");
  }

  private static Map<String, Map<String, Object>> services(String file) throws IOException {
    var services = new java.util.TreeMap<String, Map<String, Object>>();
    map(yaml(file).get("services")).forEach((name, service) -> services.put(name, map(service)));
    assertThat(services).isNotEmpty();
    return services;
  }

  /** With what it extends. */
  private static Map<String, Object> whole(Map<String, Object> service) {
    var extended = map(service.get("extends"));
    if (extended.isEmpty()) {
      return service;
    }
    try {
      var whole =
          new java.util.TreeMap<>(
              services(extended.get("file").toString()).get(extended.get("service").toString()));
      whole.putAll(service);
      return whole;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> yaml(String file) throws IOException {
    return map(new Yaml().load(Files.readString(FOLDER.resolve(file))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<?> list(Object value) {
    return value == null
        ? List.of()
        : Stream.of(value).flatMap(v -> ((List<?>) v).stream()).toList();
  }
}

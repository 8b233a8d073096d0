package org.lianxin.testing;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianxin.LianxinApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program, started by a test on a database of the test's own, so that one start can follow
 * another. It has the demo's accounts, no cases, and timers that only the test lets go off.
 */
public final class Program implements AutoCloseable {

  private final ConfigurableApplicationContext running;

  private Program(ConfigurableApplicationContext running) {
    this.running = running;
  }

  /**
   * Starts it with its own process and form files.
   *
   * @param settings further ones, as {@code lianxin.some=thing}; the last of the same name counts
   */
  public static Program start(String database, String... settings) {
    var all =
        new LinkedHashMap<String, String>(
            Map.of(
                "spring.datasource.url",
                database,
                "spring.datasource.username",
                TestDatabase.user(),
                "server.port",
                "0",
                "lianxin.demo.cases",
                "false",
                "lianxin.timers",
                "false",
                "spring.main.banner-mode",
                "off"));
    Stream.concat(Stream.of(TestKeys.QUERY_CODES, TestKeys.PROTECTION), Arrays.stream(settings))
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> all.put(setting[0], setting[1]));
    return new Program(
        new SpringApplication(LianxinApplication.class, Callers.class)
            .run(
                all.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new)));
  }

  /**
   * Starts it with other process and form files.
   *
   * @param files a folder with the folders bpmn and forms
   */
  public static Program start(String database, Path files) {
    return on(files, () -> start(database));
  }

  /**
   * What comes of some work if other process or form files lie on the class path.
   *
   * @param files a folder with the folders bpmn and forms, or one of them
   */
  public static <T> T on(Path files, Supplier<T> work) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(new OtherFiles(before, files));
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  public <T> T the(Class<T> part) {
    return running.getBean(part);
  }

  /** Where it listens. */
  public String port() {
    return running.getEnvironment().getRequiredProperty("local.server.port");
  }

  public Cases cases() {
    return new Cases(the(Callers.class));
  }

  @Override
  public void close() {
    running.close();
  }

  /** A class path on which the processes and forms are those of a folder. */
  private static final class OtherFiles extends ClassLoader {

    private static final Set<String> FOLDERS = Set.of("bpmn/", "forms/");

    private final Path files;

    OtherFiles(ClassLoader parent, Path files) {
      super(parent);
      this.files = files;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return FOLDERS.contains(name) && Files.exists(files.resolve(name))
          ? Collections.enumeration(Collections.singletonList(files.resolve(name).toUri().toURL()))
          : super.getResources(name);
    }
  }
}

package org.lianxin.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.lianxin.testing.TestKeys;

/** The program in a process of its own, so that it can be killed. */
final class Node implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Duration LONGEST_START = Duration.ofMinutes(10);
  private static final Duration LONGEST_END = Duration.ofMinutes(6);
  private static final Duration LONGEST_DEATH = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;
  private final Path portFile;

  private Node(Process process, Path log, Path portFile) {
    this.process = process;
    this.log = log;
    this.portFile = portFile;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param folder where its log goes, and its data unless the settings say otherwise
   */
  static Node start(Path folder, List<String> settings) {
    var number = NUMBER.incrementAndGet();
    var log = folder.resolve("node" + number + ".log");
    var portFile = folder.resolve("node" + number + ".port");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What it does in its first minute is what counts here.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-D" + NodeProgram.PORT_FILE + "=" + portFile,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                NodeProgram.class.getName()));
    // The last of the same name counts.
    var all = new LinkedHashMap<String, String>();
    Stream.of(
            List.of(
                "server.port=0",
                "lianxin.demo.cases=false",
                "spring.main.banner-mode=off",
                "lianxin.data=" + folder,
                TestKeys.QUERY_CODES,
                TestKeys.PROTECTION),
            settings)
        .flatMap(List::stream)
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> all.put(setting[0], setting[1]));
    all.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var node = new Node(process, log, portFile);
      node.awaitOpening();
      return node;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitOpening() {
    try {
      await()
          .dontCatchUncaughtExceptions()
          .atMost(LONGEST_START)
          .until(() -> !process.isAlive() || Files.exists(portFile) && !port().isEmpty());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    if (!process.isAlive()) {
      throw new IllegalStateException("The node did not start:\n" + said());
    }
  }

  String port() {
    return read(portFile).strip();
  }

  /** Everything it has said. */
  String said() {
    return read(log);
  }

  /** Ends it as a power failure does: nothing of it runs any more, nothing was tidied up. */
  void kill() {
    process.destroyForcibly();
    await().dontCatchUncaughtExceptions().atMost(LONGEST_DEATH).until(() -> !process.isAlive());
  }

  /** Asks it to end, as an operator or a container does, and does not wait for it. */
  void tellToStop() {
    process.destroy();
  }

  /** With which status it has ended by itself. */
  int ended() {
    await().dontCatchUncaughtExceptions().atMost(LONGEST_END).until(() -> !process.isAlive());
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

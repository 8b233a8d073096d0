package org.lianxin.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The program as {@code docker/Dockerfile} puts it into the container image: taken out of its jar,
 * with what the JVM noted of a start before. A Java before 25 cannot note it, and starts without.
 *
 * @param home of the Java that runs it
 */
record Image(Path folder, Path home) {

  /** What it takes that a Java notes how methods were used as well (JEP 515). */
  private static final int NOTING = 25;

  /** Makes it. */
  static Image of(Path jar, Path folder, Path home) throws IOException, InterruptedException {
    var image = new Image(folder, home);
    image.extract(jar);
    if (image.version() >= NOTING) {
      image.train();
    }
    return image;
  }

  /** Of the Java. */
  int version() throws IOException {
    var about = new Properties();
    try (var release = Files.newBufferedReader(home.resolve("release"))) {
      about.load(release);
    }
    var version = about.getProperty("JAVA_VERSION").replace("\"", "");
    return Runtime.Version.parse(version).feature();
  }

  /**
   * Starts it.
   *
   * @param memory its heap, as {@code 256m}
   */
  Process start(String memory, List<String> settings) throws IOException {
    var arguments = new ArrayList<>(List.of("-Xmx" + memory));
    arguments.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:AOTCache=" + noted()));
    arguments.addAll(List.of("-jar", application()));
    arguments.addAll(settings);
    return java(arguments);
  }

  /** A tool of its Java. */
  String tool(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Where nobody listens. */
  static String freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  private void extract(Path jar) throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of("-Djarmode=tools", "-jar", jar.toString()));
    arguments.addAll(List.of("extract", "--force", "--destination", folder.toString()));
    if (java(arguments).waitFor() != 0) {
      throw new IllegalStateException("The jar was not taken apart");
    }
    // That of an earlier run may still lie there.
    Files.move(
        folder.resolve(jar.getFileName()),
        Path.of(application()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void train() throws IOException, InterruptedException {
    var training = new ProcessBuilder("sh", "docker/train.sh", application(), noted()).inheritIO();
    var settings = training.environment();
    settings.put("TRAIN_PORT", freePort());
    settings.merge("PATH", home.resolve("bin").toString(), (old, own) -> own + ":" + old);
    if (training.start().waitFor() != 0) {
      throw new IllegalStateException("The start was not noted");
    }
  }

  private Process java(List<String> arguments) throws IOException {
    var command = new ArrayList<>(List.of(tool("java")));
    command.addAll(arguments);
    Files.createDirectories(folder);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("start.log").toFile())
        .start();
  }

  private String application() {
    return folder.resolve("application.jar").toString();
  }

  private String noted() {
    return folder.resolve("application.aot").toString();
  }
}

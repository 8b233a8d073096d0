package org.lianxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lianxin.foundation.BusinessClock;

/**
 * The whole benchmark: folder, h2 or mariadb, cases, the program's jar, the home of the Java that
 * the container has. Each part is a program of its own, so that what is measured comes after a
 * start and has the memory it is said to have.
 */
public final class Benchmark {

  private static final int SERVER_MEMORY = 2500;
  private static final int OPEN = 2;
  private static final int TOWNSHIPS = 20;
  private static final int TASKS_CASES = 85_000;
  private static final int TASKS_FROM = 100_000;
  private static final int CLIENTS = 4;
  private static final int TURN = 15;

  /** So many cases are received in the days that an export asks for, of all. */
  private static final int EXPORTED = 100_000;

  private final Path folder;
  private final String url;
  private final String jar;
  private final String home;

  private Benchmark(Path folder, String url, String jar, String home) {
    this.jar = jar;
    this.home = home;
    this.folder = folder;
    this.url = url;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    var cases = Integer.parseInt(arguments[2]);
    var tasks = folder.resolve("tasks");
    Files.createDirectories(tasks);
    if (arguments[1].equals("h2")) {
      new Benchmark(folder, Installation.h2(folder), arguments[3], arguments[4]).run(cases);
      new Benchmark(tasks, Installation.h2(tasks), arguments[3], arguments[4]).tasks(cases);
      return;
    }
    try (var server = Server.start(folder.resolve("server"), SERVER_MEMORY)) {
      new Benchmark(folder, server.url("lianxin"), arguments[3], arguments[4]).run(cases);
      new Benchmark(tasks, server.url("tasks"), arguments[3], arguments[4]).tasks(cases);
    }
  }

  private void run(int cases) throws IOException, InterruptedException {
    run("1500m", Fill.class, String.valueOf(cases), OPEN + "", TOWNSHIPS + "", "lean");
    run("1500m", Read.class, result("read-" + cases));
    run("256m", Export.class, result("export-" + cases), since(cases));
    run("1200m", Lifecycle.class, result("lifecycle-" + cases), CLIENTS + "", TURN + "");
    run("1200m", Spike.class, result("spike-" + cases), "1");
    run("200m", Start.class, result("start-" + cases), jar, cases + "", home);
  }

  /** In a database of its own, in which nearly every case is open. */
  private void tasks(int cases) throws IOException, InterruptedException {
    if (cases >= TASKS_FROM) {
      run("1500m", Fill.class, String.valueOf(TASKS_CASES), "100", TOWNSHIPS + "", "lean");
      run("1200m", Tasks.class, result("tasks"));
    }
  }

  private String result(String name) {
    return folder.resolve("results").resolve(name + ".json").toString();
  }

  /** The day since which about as many cases were received as are to be exported. */
  private static String since(int cases) {
    var days = Math.min(Plan.DAYS, (long) Plan.DAYS * EXPORTED / cases);
    return new BusinessClock().today().minusDays(days).toString();
  }

  private void run(String memory, Class<?> part, String... arguments)
      throws IOException, InterruptedException {
    var java = Path.of(home, "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx" + memory, "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), part.getName()));
    command.addAll(List.of(folder.toString(), url));
    command.addAll(List.of(arguments));
    var running = new ProcessBuilder(command).inheritIO().start();
    if (!running.waitFor(1, TimeUnit.HOURS)) {
      running.destroyForcibly();
      throw new IllegalStateException(part.getSimpleName() + " takes too long");
    }
    if (running.exitValue() != 0) {
      throw new IllegalStateException(part.getSimpleName() + " failed");
    }
  }
}

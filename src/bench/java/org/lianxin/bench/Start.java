package org.lianxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lianxin.testing.TestKeys;
import org.lianxin.testing.WebBrowser;

/**
 * Starts the program as the container image has it, in a process and with a heap of its own:
 * folder, address of the database, file for the results, the jar, cases stored, the home of the
 * Java that starts it.
 */
public final class Start {

  private static final int RUNS = 3;
  private static final int SECONDS = 180;
  private static final String YEAR =
      "from=%d-01-01&to=%<d-12-31".formatted(LocalDate.now().getYear());
  private static final List<String> FIRST_ASKED =
      List.of(
          "summary?by=village", "flow?" + YEAR, "today", "summary", "summary?by=station", "today");

  private final Image image;
  private final List<String> settings;

  private Start(Image image, Path folder, String url) {
    this.image = image;
    settings =
        List.of(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + (url.startsWith("jdbc:h2:") ? "lianxin" : "root"),
            "--spring.datasource.password=",
            "--lianxin.data=" + folder.toAbsolutePath(),
            "--lianxin.demo.cases=false",
            "--" + TestKeys.QUERY_CODES,
            "--" + TestKeys.PROTECTION);
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]).toAbsolutePath();
    var image = Image.of(Path.of(arguments[3]), folder.resolve("image"), Path.of(arguments[5]));
    var start = new Start(image, folder, arguments[1]);
    var report = new Report("start of the container's program", Long.parseLong(arguments[4]));
    report.add("Java", image.version());
    start.readAll(report);
    for (var heap : List.of("1024m", "256m")) {
      for (var run = 1; run <= RUNS; run++) {
        start.measure(heap, heap + ", start " + run, report);
      }
    }
    report.write(Path.of(arguments[2]));
  }

  /**
   * As after an upgrade: all cases are read for the figures, and kept for the starts that follow.
   */
  private void readAll(Report report) throws IOException, InterruptedException {
    try (var running = started("1024m")) {
      var browser = running.browser();
      browser.signIn("supervisor", "demo").is(204);
      report.add(
          "figures when all cases are read first, ms",
          Timing.once(() -> browser.get("/api/statistics/summary").is(200)));
    }
  }

  private void measure(String heap, String what, Report report)
      throws IOException, InterruptedException {
    var begun = System.nanoTime();
    try (var running = started(heap)) {
      report.add(what + ": ready, s", seconds(begun));
      var cpu = running.process.info().totalCpuDuration().orElseThrow().toMillis();
      report.add(what + ": work until ready, s", cpu / 1000.0);
      firstAnswers(running.browser(), what, report);
      report.add(what + ": heap after a full collection", heap(running.process));
      report.add(what + ": memory of the process, kB", resident(running.process));
    }
  }

  private static void firstAnswers(WebBrowser browser, String what, Report report) {
    report.add(what + ": first page, ms", Timing.once(() -> browser.get("/").is(200)));
    report.add(what + ": desk, ms", Timing.once(() -> browser.get("/desk").is(200)));
    browser.signIn("supervisor", "demo").is(204);
    for (var asked : FIRST_ASKED) {
      report.add(
          what + ": first " + asked.replaceAll("\\?from.*", "") + ", ms",
          Timing.once(() -> browser.get("/api/statistics/" + asked).is(200)));
    }
    report.add(what + ": first ledger, ms", Timing.once(() -> browser.get("/api/cases").is(200)));
  }

  private Running started(String memory) throws IOException, InterruptedException {
    var port = Image.freePort();
    var all = new ArrayList<>(settings);
    all.add("--server.port=" + port);
    var running = new Running(image.start(memory, all), port);
    running.awaitReady();
    return running;
  }

  private String heap(Process running) throws IOException, InterruptedException {
    asked(running, "GC.run");
    return asked(running, "GC.heap_info")
        .lines()
        .map(String::strip)
        .filter(line -> line.contains(" used ") || line.contains(", used "))
        .reduce((one, other) -> one + "; " + other)
        .orElseThrow();
  }

  private String asked(Process running, String command) throws IOException, InterruptedException {
    var asking =
        new ProcessBuilder(image.tool("jcmd"), String.valueOf(running.pid()), command).start();
    var answer = new String(asking.getInputStream().readAllBytes());
    asking.waitFor();
    return answer;
  }

  private static String resident(Process running) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(running.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .map(line -> line.replaceAll("\\D", ""))
          .findFirst()
          .orElse("");
    }
  }

  private static double seconds(long begun) {
    return Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
  }

  /** It ends with the measurement, whatever comes of that. */
  private record Running(Process process, String port) implements AutoCloseable {

    void awaitReady() throws InterruptedException {
      var begun = System.nanoTime();
      while (!isReady()) {
        if (!process.isAlive() || seconds(begun) > SECONDS) {
          process.destroyForcibly();
          throw new IllegalStateException("The program does not start: see start.log");
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    WebBrowser browser() {
      return new WebBrowser(port);
    }

    private boolean isReady() {
      try {
        return browser().get("/actuator/health/readiness").status() == 200;
      } catch (IllegalStateException e) {
        // Nobody listens yet.
        return false;
      }
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    }
  }
}

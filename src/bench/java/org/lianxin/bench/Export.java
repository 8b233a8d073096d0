package org.lianxin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.lianxin.testing.Program;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes every ledger out of a filled installation: folder, address of its database, file for the
 * results. It is given the memory that the program is to get by with, and reads the files as they
 * come.
 */
public final class Export {

  private static final List<String> LEDGERS =
      List.of("cases", "assignments", "supervision", "notices", "evaluations");
  private static final int PIECE = 1 << 16;
  private static final int MEGA = 1 << 20;

  private Export() {}

  public static void main(String[] arguments) throws Exception {
    var installation = new Installation(arguments[1], Path.of(arguments[0]));
    try (var program = installation.start("lianxin.ledgers.max-rows=" + Integer.MAX_VALUE)) {
      var jdbc = program.the(JdbcClient.class);
      var cases = jdbc.sql("SELECT COUNT(*) FROM petition_case").query(Long.class).single();
      var report = new Report("exports", cases);
      report.add("heap allowed, MB", Runtime.getRuntime().maxMemory() / MEGA);
      for (var ledger : LEDGERS) {
        forgetPeaks();
        var begun = System.nanoTime();
        var rows = rows(program, ledger, arguments[3]);
        report.add(
            ledger,
            "%d rows in %.1f s, heap at most %d MB"
                .formatted(rows, (System.nanoTime() - begun) / 1e9, peak()));
      }
      report.write(Path.of(arguments[2]));
    }
  }

  /** How many rows came, without the heading. */
  private static long rows(Program program, String ledger, String from)
      throws IOException, InterruptedException {
    var port = program.the(Environment.class).getRequiredProperty("local.server.port");
    var login = "supervisor:demo".getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%s/api/ledgers/%s.xlsx?from=%s"
                        .formatted(port, ledger, from)))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(ledger + ": " + answer.statusCode());
    }
    try (var file = new ZipInputStream(answer.body())) {
      var rows = 0L;
      for (var entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
        if (entry.getName().startsWith("xl/worksheets/")) {
          rows = Math.max(rows, count(file));
        }
      }
      return rows;
    }
  }

  private static long count(InputStream sheet) throws IOException {
    var piece = new byte[PIECE];
    var rows = 0L;
    var mark = "<row ".getBytes(StandardCharsets.UTF_8);
    var fits = 0;
    for (var length = sheet.read(piece); length >= 0; length = sheet.read(piece)) {
      for (var i = 0; i < length; i++) {
        fits = piece[i] == mark[fits] ? fits + 1 : piece[i] == mark[0] ? 1 : 0;
        if (fits == mark.length) {
          rows++;
          fits = 0;
        }
      }
    }
    return rows;
  }

  private static void forgetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MEGA;
  }
}

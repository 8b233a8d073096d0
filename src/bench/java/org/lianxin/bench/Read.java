package org.lianxin.bench;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures a filled installation: folder, address of its database, file for the results. */
public final class Read {

  private Read() {}

  public static void main(String[] arguments) throws Exception {
    var installation = new Installation(arguments[1], Path.of(arguments[0]));
    try (var program = installation.start()) {
      var jdbc = program.the(JdbcClient.class);
      var cases = jdbc.sql("SELECT COUNT(*) FROM petition_case").query(Long.class).single();
      var report = new Report("reading", cases);
      var reading = new Reading(program, report);
      reading.figures();
      reading.lists();
      report.write(Path.of(arguments[2]));
    }
  }
}

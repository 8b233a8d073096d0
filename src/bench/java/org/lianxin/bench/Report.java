package org.lianxin.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a table on the console and as JSON in a file. */
final class Report {

  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<Timing> timings = new ArrayList<>();

  Report(String what, long cases) {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    facts.put("what", what);
    facts.put("cases", cases);
    facts.put("cores", machine.getAvailableProcessors());
    facts.put("load", machine.getSystemLoadAverage());
    facts.put("java", System.getProperty("java.version"));
  }

  void add(Timing timing) {
    timings.add(timing);
    System.out.printf(
        "%-44s first %9.1f ms   median %9.1f ms   p95 %9.1f ms   work %9.1f ms   (%d)%n",
        timing.what(), timing.first(), timing.median(), timing.p95(), timing.work(), timing.runs());
  }

  void add(String name, Object value) {
    facts.put(name, value);
    System.out.printf("%-44s %s%n", name, value);
  }

  void write(Path file) throws java.io.IOException {
    facts.put("loadAfter", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    facts.put("timings", timings);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(facts)
            + "\n",
        StandardCharsets.UTF_8);
  }
}

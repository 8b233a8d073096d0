package org.lianxin.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lianxin.foundation.CsvFile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Reads a county's units and villages from {@code units.csv} and {@code villages.csv} (UTF-8, first
 * line heads, no quoting). Each installation brings its own: no national table is shipped
 * (domain.md §3.11).
 */
@Component
public class OrganizationFiles {

  private final Organization organization;

  OrganizationFiles(Organization organization) {
    this.organization = organization;
  }

  /**
   * Takes both files in; rows of a known code are renewed.
   *
   * @param folder where the two files lie
   */
  public void take(Resource folder) {
    organization.put(
        rows(folder, "units.csv", 5).stream()
            .map(r -> new Unit(r[0], r[1], UnitKind.valueOf(r[2]), r[3], r[4]))
            .toList(),
        rows(folder, "villages.csv", 4).stream()
            .map(r -> new Village(r[0], r[1], r[2], r[3]))
            .toList());
  }

  private static List<String[]> rows(Resource folder, String file, int cells) {
    try {
      return CsvFile.rows(folder.createRelative(file), cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.lianxin.walk;

import java.util.List;
import java.util.Set;
import org.lianxin.foundation.CsvFile;
import org.springframework.core.io.ClassPathResource;

/** Somebody with an account of the demo. */
record Person(String login, String unit, Set<String> roles) {

  private static final List<Person> ALL =
      CsvFile.rows(new ClassPathResource("demo/accounts.csv"), 4).stream()
          .map(row -> new Person(row[0], row[2], Set.of(row[3].split(" "))))
          .toList();

  /** Everybody, in the order of the file. */
  static List<Person> all() {
    return ALL;
  }

  /** Whether an item of that unit, for any of these roles, is for this person to do. */
  boolean belongsTo(String itemUnit, Set<String> itemRoles) {
    return unit.equals(itemUnit) && itemRoles.stream().anyMatch(roles::contains);
  }

  /** Whether this person takes matters in. */
  boolean registers() {
    return roles.contains("STATION_OFFICER")
        || roles.contains("STATION_CHIEF")
        || roles.contains("TOWN_OFFICE");
  }
}

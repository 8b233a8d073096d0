package org.lianxin.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;

/** Which keys there are, and which of them nobody needs any more. */
@Component
class KeyStates {

  private final Vault vault;
  private final List<KeyUse> uses;
  private final PetitionerSealing petitioners;

  KeyStates(Vault vault, List<KeyUse> uses, PetitionerSealing petitioners) {
    this.vault = vault;
    this.uses = uses;
    this.petitioners = petitioners;
  }

  /**
   * A key of this installation.
   *
   * @param name as the list of keys has it: {@code p3.1}
   * @param seals whether what comes now is sealed with it
   * @param rows how many need it
   * @param mayGo whether it may be taken off the list
   */
  record Key(String name, boolean seals, long rows, boolean mayGo) {}

  List<Key> all() {
    var all = new ArrayList<Key>();
    for (var level : Level.values()) {
      all.addAll(states(level.name().toLowerCase(Locale.ROOT), vault.keys(level), level));
    }
    var indexes = petitioners.indexesByKey();
    all.addAll(states("index", vault.indexKeys(), indexes));
    return all;
  }

  private List<Key> states(String use, List<Integer> numbers, Level level) {
    var rows = new HashMap<Integer, Long>();
    uses.stream()
        .filter(one -> one.level() == level)
        .forEach(one -> one.byKey().forEach((key, n) -> rows.merge(key, n, Long::sum)));
    return states(use, numbers, rows);
  }

  private static List<Key> states(String use, List<Integer> numbers, Map<Integer, Long> rows) {
    var newest = numbers.get(numbers.size() - 1);
    return numbers.stream()
        .map(
            number -> {
              var many = rows.getOrDefault(number, 0L);
              var seals = number.equals(newest);
              return new Key(use + "." + number, seals, many, !seals && many == 0);
            })
        .toList();
  }
}

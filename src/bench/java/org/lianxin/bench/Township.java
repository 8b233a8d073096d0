package org.lianxin.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the townships of the county: the demo's own, or a copy of it in which every unit, village
 * and person has a code of its own.
 */
final class Township {

  private static final String OWN = "990101001";
  private static final Pattern REGION = Pattern.compile("(?<!\\d)" + OWN + "(?=\\d{3}(?!\\d))");

  private final int number;
  private final Map<String, String> units;
  private final Map<String, String> logins;

  private Township(int number, Set<String> units, Set<String> logins) {
    this.number = number;
    this.units = units.stream().collect(Collectors.toMap(code -> code, this::unitCode));
    this.logins = logins.stream().collect(Collectors.toMap(login -> login, this::login));
  }

  /** The demo's township and copies of it; those that are not there yet are founded. */
  static List<Township> found(int count, Tables tables) {
    var townships = Set.of(OWN + "000");
    var units = tables.rows("unit", "region", townships);
    var villages = tables.rows("village", "township", townships);
    var codes = texts(units, "code");
    var accounts = tables.rows("account", "unit", codes);
    var all = new ArrayList<Township>();
    for (var number = 0; number < count; number++) {
      var township = new Township(number, codes, texts(accounts, "login"));
      all.add(township);
      if (number > 0 && tables.rows("unit", "code", Set.of(township.unit("TOWN"))).isEmpty()) {
        Stream.of(units, villages, accounts)
            .flatMap(List::stream)
            .forEach(row -> tables.insert(township.own(row)));
      }
    }
    return all;
  }

  private static Set<String> texts(List<Tables.Row> rows, String column) {
    return rows.stream().map(row -> row.text(column)).collect(Collectors.toSet());
  }

  private Tables.Row own(Tables.Row row) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    row.values()
        .forEach(
            (column, value) ->
                values.put(
                    column,
                    !(value instanceof String text)
                        ? value
                        : column.equals("name") ? name(text) : own(column, text)));
    return new Tables.Row(row.table(), values);
  }

  private String name(String name) {
    return "%d镇%s".formatted(number, name);
  }

  /** A text of a case as it would stand there if the case were this township's. */
  String own(String column, String text) {
    if (number == 0) {
      return text;
    }
    if (Columns.isUnit(column) && units.containsKey(text)) {
      return unit(text);
    }
    if (Columns.isLogin(column) && logins.containsKey(text)) {
      return logins.getOrDefault(text, text);
    }
    if (Columns.isUnits(column)) {
      return Stream.of(text.split(",", -1)).map(this::unit).collect(Collectors.joining(","));
    }
    return REGION.matcher(text).replaceAll("990101%03d".formatted(number + 1));
  }

  /** The code of the unit that stands here for the demo's. */
  String unit(String code) {
    return units.getOrDefault(code, code);
  }

  private String unitCode(String code) {
    return number == 0 ? code : "T%02d-%s".formatted(number, code);
  }

  private String login(String login) {
    return number == 0 ? login : "t%02d.%s".formatted(number, login);
  }
}

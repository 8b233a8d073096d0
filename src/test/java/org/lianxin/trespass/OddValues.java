package org.lianxin.trespass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that no honest form would send. */
final class OddValues {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\r\nSet-Cookie: b=c",
          "𠮷".repeat(300),
          "字".repeat(20_000),
          "' OR '1'='1",
          "\"; DROP TABLE petition_case; --",
          "%' ESCAPE '!",
          "<script>alert(1)</script>",
          "${7*7}#{7*7}{{7*7}}",
          "=HYPERLINK(\"http://invalid\")",
          "../../../../etc/passwd",
          "..%2f..%2f",
          "\u202Egnp.exe",
          "\uD800",
          "null",
          "NaN",
          "-1",
          "0",
          "99999999999999999999",
          "1e400",
          "2026-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "2026-03-06T25:61:00Z",
          "true",
          "[]",
          "{}",
          "ANY",
          "CLAIM,ACCUSATION");

  private final Random random;

  OddValues(Random random) {
    this.random = random;
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** Anything that JSON can hold; null too. */
  Object any() {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt();
      case 3 -> random.nextDouble() * 1e300;
      case 4 -> -1;
      case 5 -> List.of();
      case 6 -> Arrays.asList(text(), null, 7);
      case 7 -> Map.of();
      case 8 -> Map.of(text(), text(), "text", Map.of("text", text()));
      case 9 -> nested(2 + random.nextInt(60));
      case 10 -> many();
      default -> text();
    };
  }

  private List<Object> many() {
    var many = new ArrayList<>();
    for (var i = 0; i < 300; i++) {
      many.add(Map.of("text", text(), "name", i));
    }
    return many;
  }

  private static Object nested(int depth) {
    Object inmost = "x";
    for (var i = 0; i < depth; i++) {
      inmost = i % 2 == 0 ? List.of(inmost) : Map.of("text", inmost);
    }
    return inmost;
  }
}

package org.lianxin.walk;

import java.util.List;
import java.util.Random;

/** The invented petitioner of one case, with data that occurs nowhere else. */
record Villager(String name, String phone, String address, String idNumber) {

  /**
   * Characters that no other text of a walk uses; some lie outside the Basic Multilingual Plane.
   */
  private static final List<String> SURNAMES = List.of("𠮷", "仝", "訾", "禤", "郗", "㛃");

  private static final List<String> NAMES =
      List.of("翀", "犇", "淼", "垚", "焱", "骉", "翯", "璟", "珺", "𬭎", "祎", "旸");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  static Villager random(Random random) {
    return new Villager(
        pick(SURNAMES, random) + pick(NAMES, random) + pick(NAMES, random) + pick(NAMES, random),
        phone(random),
        "柒组" + (1000 + random.nextInt(9000)) + "號院",
        idNumber(random));
  }

  static String phone(Random random) {
    return "13" + digits(random, 9);
  }

  static String email(Random random) {
    return "v" + digits(random, 9) + "@example.invalid";
  }

  List<String> words() {
    return List.of(name, phone, address, idNumber);
  }

  private static String idNumber(Random random) {
    var number =
        "990101"
            + (1940 + random.nextInt(60))
            + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
            + digits(random, 3);
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return number + CHECKS.charAt(sum % CHECKS.length());
  }

  private static String digits(Random random, int many) {
    var digits = new StringBuilder();
    for (var i = 0; i < many; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}

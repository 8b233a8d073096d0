package org.lianxin.publicity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up petitioners with all that a name, an address and a story can be; the same each time. */
final class Villagers {

  private static final List<String> SURNAMES =
      List.of("沈", "欧阳", "赵", "司马", "龚", "𠮷田", "覃", "诸葛", "禤", "仝");
  private static final List<String> GIVEN =
      List.of("𡊅芳", "砺锋", "玥彤", "𬭸", "泓翰", "锦瑢", "䶮", "柏睿", "菡妤", "铖");
  private static final List<String> DOTTED = List.of("阿卜杜热依木·买买提", "古丽·艾合买提", "扎西·顿珠旺堆", "迪丽·𡊅娜");
  private static final List<String> STORIES =
      List.of(
          "我是%1$s，家住%3$s，邻居砌墙占了我家的地，给我打电话%2$s就行。",
          "%1$s（身份证%4$s）反映：去年秋天村里修渠时压了我家的院墙，就在%3$s。",
          "本人电话%2$s，%3$s门口的路一下雨就积水，%1$s多次找过村里。",
          "我爱人和%1$s两个人在%3$s住了四十年，证件%4$s，补偿款一直没有算清楚。");

  private final Random random;

  Villagers(long seed) {
    random = new Random(seed);
  }

  /** One who petitions, and what he says. */
  record Villager(
      String name,
      String phone,
      String idNumber,
      String address,
      String house,
      String statement,
      String representative,
      String respondent) {

    /** The form that registers him; his case is his own. */
    Object[] form() {
      var form = new HashMap<String, Object>();
      form.put("petitionerName", name);
      form.put("petitionerPhone", phone);
      form.put("petitionerIdNumber", idNumber);
      form.put("petitionerAddress", address);
      form.put("statement", statement);
      form.put("factsAndReasons", "有收条为证，" + name + "和" + representative + "都在场。");
      form.put("petitionerCount", 2);
      form.put("representatives", List.of(Map.of("name", representative)));
      form.put("respondents", List.of(Map.of("name", respondent)));
      return form.entrySet().stream()
          .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
          .toArray();
    }

    List<String> names() {
      return List.of(name, representative, respondent);
    }
  }

  Villager next() {
    var name = name();
    var phone = "1" + (3 + random.nextInt(7)) + digits(9);
    var id = idNumber();
    var group = 1 + random.nextInt(19);
    var number = 10 + random.nextInt(180);
    var house = (random.nextBoolean() ? chinese(group) : "" + group) + "组" + number + "号";
    var address = (random.nextBoolean() ? "连心镇" : "") + "下庄村" + house;
    var story = STORIES.get(random.nextInt(STORIES.size()));
    return new Villager(
        name, phone, id, address, house, story.formatted(name, phone, address, id), name(), name());
  }

  /** What a careless officer makes of it: the words of the villager, more or less changed. */
  List<String> careless(Villager who) {
    var told = who.statement;
    var from = random.nextInt(Math.max(1, told.length() - 20));
    return List.of(
        told,
        "群众反映：" + told.substring(from, Math.min(told.length(), from + 20)),
        "有关" + spaced(who.name) + "反映的事项已办结，双方认可。",
        "有关" + who.representative + "等人反映的事项已办结。",
        spaced(who.respondent) + "已作出说明，双方认可。",
        "请与当事人联系，电话" + dashed(who.phone) + "。",
        "请与当事人联系，电话" + wide(who.phone) + "。",
        "当事人（" + spaced(who.idNumber) + "）的事项已办结。",
        "下庄村" + wide(who.house) + "的事项已办结。",
        "位于" + spaced(who.house) + "的一宗争议已办结。");
  }

  private String name() {
    return random.nextInt(4) == 0
        ? DOTTED.get(random.nextInt(DOTTED.size()))
        : SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
  }

  private String idNumber() {
    var body =
        "990101%04d%02d%02d%03d"
            .formatted(
                1940 + random.nextInt(60),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(999));
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    var sum = 0;
    for (var i = 0; i < weights.length; i++) {
      sum += (body.charAt(i) - '0') * weights[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    for (var i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String spaced(String word) {
    var gaps = List.of("", " ", "　", "·", "-", "\u200B");
    var spaced = new ArrayList<String>();
    word.codePoints()
        .forEach(c -> spaced.add(Character.toString(c) + gaps.get(random.nextInt(gaps.size()))));
    return String.join("", spaced);
  }

  private static String dashed(String phone) {
    return phone.substring(0, 3) + "-" + phone.substring(3, 7) + " " + phone.substring(7);
  }

  private static String wide(String word) {
    var wide = new StringBuilder();
    word.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  private static String chinese(int number) {
    var digits = "零一二三四五六七八九";
    return number < 10
        ? "" + digits.charAt(number)
        : "十" + (number == 10 ? "" : digits.charAt(number % 10));
  }
}

package org.lianxin.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** What sets one copy of a case apart from all others; the same number always gives the same. */
final class Copy {

  private static final String[] SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
          .split("");
  private static final String[] GIVEN =
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文华玉红建国海春梅花凤云飞鹏辉龙斌波宁荣贵林志新利清彬富顺信子健俊帆雪慧婷玲琴素真莲翠雅芝萍元全胜学祥才发武良山仁宽福生庆有田根禾苗"
          .split("");

  private final int number;
  private final long seed;
  private final int days;
  private final String[] numbers;
  private final String[] hashes;

  Copy(int number, long seed, int days, String[] numbers) {
    this.number = number;
    this.seed = seed;
    this.days = days;
    this.numbers = numbers;
    this.hashes = new String[numbers.length];
  }

  int number() {
    return number;
  }

  /** The number of the case, counted from 0 among those that are copied together. */
  String caseNo(int which) {
    return numbers[which];
  }

  String hash(int which) {
    return hashes[which];
  }

  /** Where the chain of that case ends. */
  void ends(int which, String hash) {
    hashes[which] = hash;
  }

  LocalDate moved(LocalDate day) {
    return day.plusDays(days);
  }

  LocalDateTime moved(LocalDateTime time) {
    return time.plusDays(days);
  }

  String moved(String day) {
    return moved(LocalDate.parse(day)).format(DateTimeFormatter.ISO_LOCAL_DATE);
  }

  long moved(long milliseconds) {
    return milliseconds + days * 86_400_000L;
  }

  /** An id in the form of UUIDv7: as the program's own, later ones sort behind earlier ones. */
  String id(int which) {
    var random = mixed(which);
    var begin = (number + 1L) << 32 | (which & 0xffffL) << 16 | 0x7000 | random & 0xfff;
    var end = 0x8000_0000_0000_0000L | random >>> 2;
    return new UUID(begin, end).toString();
  }

  /** As many people are called the same as in a county: some names often, most seldom. */
  String name() {
    var random = mixed(-1);
    return pick(SURNAMES, random) + pick(GIVEN, random >>> 16) + pick(GIVEN, random >>> 32);
  }

  String phone() {
    return "13%09d".formatted(Math.floorMod(mixed(-2), 1_000_000_000L));
  }

  private static String pick(String[] from, long random) {
    return from[(int) ((random & 0xffff) % from.length)];
  }

  /** SplitMix64: as good as random, and the same each time. */
  private long mixed(int which) {
    var z = seed * 31 + number * 0x9E3779B97F4A7C15L + which * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

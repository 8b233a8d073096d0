package org.lianxin.petition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it may be spelled in a text. The surname alone gives nobody away: 沈某某 is how one speaks
 * of people in public (domain.md §8.2).
 *
 * @param words the whole name, and the given name where it is long enough to be one's own
 * @param apart surname and given name with only such words between them as 姓沈名军
 */
record NameWords(List<String> words, List<Pattern> apart) {

  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
          "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
          "司空", "令狐", "呼延", "东郭", "百里", "西门", "第五", "左丘", "梁丘", "轩辕");

  private static final String BETWEEN = "[姓名叫某氏字的家同志先生女士]{1,6}";

  /** A longer one is that of an organization, or written with dots or blanks between its parts. */
  private static final int LONGEST_HAN = 4;

  static NameWords of(String name) {
    var whole = Folded.letters(name);
    var words = new ArrayList<String>();
    var apart = new ArrayList<Pattern>();
    if (count(whole) > 1) {
      words.add(whole);
    }
    var parts =
        Arrays.stream(name.strip().split("[\\s·•‧・∙⋅.．。、,，-]+"))
            .map(Folded::letters)
            .filter(part -> !part.isEmpty())
            .toList();
    if (parts.size() > 1) {
      parts.stream()
          .filter(part -> count(part) > 1 && !COMPOUND.contains(part))
          .forEach(words::add);
    }
    if (count(whole) > 1 && count(whole) <= LONGEST_HAN && han(whole)) {
      var surname = surname(whole, parts);
      var given = whole.substring(surname.length());
      if (count(given) > 1) {
        words.add(given);
      }
      apart.add(Pattern.compile(Pattern.quote(surname) + BETWEEN + Pattern.quote(given)));
    }
    return new NameWords(words, apart);
  }

  private static String surname(String whole, List<String> parts) {
    if (parts.size() > 1) {
      return parts.get(0);
    }
    var two = whole.substring(0, whole.offsetByCodePoints(0, 2));
    return count(whole) > 2 && COMPOUND.contains(two)
        ? two
        : whole.substring(0, whole.offsetByCodePoints(0, 1));
  }

  private static boolean han(String text) {
    return text.codePoints().noneMatch(c -> c < 0x2E80);
  }

  private static int count(String text) {
    return text.codePointCount(0, text.length());
  }
}

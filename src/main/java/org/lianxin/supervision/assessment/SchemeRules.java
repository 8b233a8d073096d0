package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Component;

/**
 * What a scheme may score. Never how many petitions there are, nor group or skip-level visits (F26;
 * domain.md §6.2, §7.9, §8.6): whoever is scored by them keeps people from coming. Shares of what a
 * unit registers itself (F11, F14, F16) reward leaving things out and weigh little.
 */
@Component
class SchemeRules {

  private static final int HUNDRED = 100;
  private static final int MOST_ITEMS = 40;
  private static final int LONGEST_NAME = 50;
  private static final BigDecimal LITTLE = BigDecimal.valueOf(5);

  /** Timeliness and what people say: the higher the share, the better the work. */
  private static final Set<String> SCORED =
      Set.of("F1", "F2", "F3", "F4", "F7", "F8", "F10", "F24");

  private static final Set<String> SELF_REGISTERED = Set.of("F11", "F12", "F14", "F16");

  private static final Pattern COUNTS =
      Pattern.compile(
          "信访(总)?量|信访(总)?件数|信访(总)?(件次|人次|批次)|来访(量|件次|人次|批次)|(集体|越级|进京|赴省|到县)(上)?访"
              + "|上访|零(信)?访|非访|F26");

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

  private final Words words;

  SchemeRules(Words words) {
    this.words = words;
  }

  /** Refuses a scheme with every reason at once. */
  void require(@Nullable String name, List<SchemeItem> items) {
    var checks = new Checks(words);
    checks.when(!PlainText.isGiven(name, LONGEST_NAME), "name", "assessment.name", LONGEST_NAME);
    var sum = items.stream().map(SchemeItem::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    checks.when(
        sum.compareTo(BigDecimal.valueOf(HUNDRED)) != 0, "items", "assessment.hundred", sum);
    checks.when(items.size() > MOST_ITEMS, "items", "assessment.many", MOST_ITEMS);
    var codes = new HashSet<String>();
    for (var i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var at = "items[" + i + "].";
      checks.when(
          !CODE.matcher(item.code()).matches() || !codes.add(item.code()),
          at + "code",
          "assessment.code");
      checks.when(
          !PlainText.isGiven(item.name(), LONGEST_NAME),
          at + "name",
          "assessment.name",
          LONGEST_NAME);
      checks.when(COUNTS.matcher(item.name()).find(), at + "name", "assessment.counts");
      checks.when(
          item.weight().signum() <= 0
              || item.least().signum() < 0
              || item.most().compareTo(item.weight()) > 0
              || item.least().compareTo(item.most()) > 0,
          at + "weight",
          "assessment.weight");
      if (item.auto()) {
        figure(checks, at, item);
      } else {
        checks.when(item.figure() != null, at + "figure", "assessment.manualFigure");
      }
    }
    checks.refuse();
  }

  private static void figure(Checks checks, String at, SchemeItem item) {
    var figure = item.figure() == null ? "" : item.figure();
    if (figure.startsWith("F26")) {
      checks.when(true, at + "figure", "assessment.counts");
    } else if (SELF_REGISTERED.contains(figure)) {
      checks.when(
          item.weight().compareTo(LITTLE) > 0, at + "weight", "assessment.selfRegistered", LITTLE);
    } else {
      checks.when(!SCORED.contains(figure), at + "figure", "assessment.figure");
    }
    var zero = item.zeroAt();
    var full = item.fullAt();
    checks.when(
        zero == null
            || full == null
            || zero.signum() < 0
            || zero.compareTo(full) >= 0
            || full.compareTo(BigDecimal.ONE) > 0,
        at + "fullAt",
        "assessment.mapping");
  }
}

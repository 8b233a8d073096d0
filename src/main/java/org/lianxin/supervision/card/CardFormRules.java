package org.lianxin.supervision.card;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Words;
import org.lianxin.supervision.card.CardField.Kind;
import org.springframework.stereotype.Component;

/**
 * What the fields of a card may be. Four stay whatever they are called, else it would not say who
 * is responsible; and none asks for the petitioner's data, because the card goes to people who do
 * not see that (domain.md §8.2).
 */
@Component
class CardFormRules {

  static final String LEADER = "leader";
  static final String PERSON = "person";
  static final String DUE = "due";

  private static final Map<String, Kind> KEPT =
      Map.of(LEADER, Kind.LEADER, PERSON, Kind.PERSON, DUE, Kind.DATE, "followUp", Kind.TEXT);

  private static final int MOST = 20;
  private static final int LONGEST_LABEL = 20;
  private static final int LONGEST_HINT = 100;
  private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  private static final Pattern PERSONAL =
      Pattern.compile("信访人|群众姓名|当事人|身份证|证件号|手机|电话|联系方式|住址|家庭|民族|病|银行|账号");

  private final Words words;

  CardFormRules(Words words) {
    this.words = words;
  }

  /** Refuses fields with every reason at once. */
  void require(List<CardField> fields) {
    var checks = new Checks(words);
    var missing =
        KEPT.entrySet().stream()
            .filter(
                kept ->
                    fields.stream()
                        .noneMatch(
                            field ->
                                kept.getKey().equals(field.code())
                                    && kept.getValue() == field.kind()
                                    && field.needed()))
            .findAny();
    checks.when(missing.isPresent(), "fields", "card.kept");
    checks.when(fields.size() > MOST, "fields", "card.many", MOST);
    var codes = new HashSet<String>();
    for (var i = 0; i < fields.size(); i++) {
      check(checks, "fields[" + i + "].", fields.get(i), codes);
    }
    checks.refuse();
  }

  private static void check(Checks checks, String at, CardField field, HashSet<String> codes) {
    checks
        .when(!isCode(field.code()) || !codes.add(field.code()), at + "code", "card.code")
        .when(
            !PlainText.isGiven(field.label(), LONGEST_LABEL),
            at + "label",
            "card.label",
            LONGEST_LABEL)
        .when(PERSONAL.matcher(PlainText.of(field.label())).find(), at + "label", "card.personal")
        .when(field.kind() == null, at + "kind", "card.kind")
        .when(!PlainText.fits(field.hint(), LONGEST_HINT), at + "hint", "card.hint", LONGEST_HINT);
  }

  private static boolean isCode(@Nullable String code) {
    return code != null && CODE.matcher(code).matches();
  }
}

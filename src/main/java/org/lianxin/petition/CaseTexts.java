package org.lianxin.petition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 全文: finds cases by what stands in them, over pairs of neighboring characters. What gives a person
 * away is found only by whoever reads it: otherwise asking for a name would tell where it stands.
 * Accusations are not in it, nor is what has been destroyed.
 */
@Component
class CaseTexts {

  /** More make a question no sharper. */
  private static final int MOST_ASKED = 12;

  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final PartyWords partyWords;

  CaseTexts(JdbcClient jdbc, PartyWords partyWords) {
    this.jdbc = jdbc;
    this.partyWords = partyWords;
  }

  /** Reads what the locked case says now, in place of what it said before. */
  void read(PetitionCase theCase) {
    var caseNo = theCase.caseNo();
    jdbc.sql("DELETE FROM case_bigram WHERE case_no = ?").param(caseNo).update();
    if (!theCase.sealed() && !theCase.custody().destroyed()) {
      keep(theCase);
    }
    // Past the entity: the version that people's changes are based on stays.
    jdbc.sql("UPDATE petition_case SET text_unread = FALSE WHERE case_no = ?")
        .param(caseNo)
        .update();
  }

  private void keep(PetitionCase theCase) {
    var hidden = partyWords.disguise(theCase.caseNo());
    var shown = pairs(theCase, hidden::of);
    var all = List.copyOf(pairs(theCase, text -> text));
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      insert(theCase.caseNo(), all.subList(from, Math.min(all.size(), from + AT_ONCE)), shown);
    }
  }

  private void insert(String caseNo, List<String> pairs, Set<String> shown) {
    var values = new ArrayList<Object>();
    pairs.forEach(pair -> values.addAll(List.of(pair, caseNo, !shown.contains(pair))));
    jdbc.sql(
            "INSERT INTO case_bigram (pair, case_no, personal) VALUES "
                + String.join(", ", Collections.nCopies(pairs.size(), "(?, ?, ?)")))
        .params(values)
        .update();
  }

  private static Set<String> pairs(
      PetitionCase theCase, Function<String, @Nullable String> reading) {
    var matter = theCase.matter();
    var all = new HashSet<String>();
    Stream.concat(
            Stream.of(matter.statement(), Objects.toString(matter.factsAndReasons(), "")),
            theCase.requests().stream())
        .map(text -> Bigrams.in(Searchable.text(Objects.toString(reading.apply(text), ""))))
        .forEach(all::addAll);
    return all;
  }

  /**
   * The numbers of the cases in which all that is looked for stands, each with {@code reach}: 1
   * where everybody reads it who reads the case, 2 where a person's data is part of it. None for
   * what is too short.
   *
   * @param values takes up the parameters it names
   */
  Optional<String> found(String lookedFor, Map<String, Object> values) {
    var asked = new LinkedHashSet<String>();
    for (var word : lookedFor.strip().split("\\s+")) {
      asked.addAll(Bigrams.in(Searchable.text(word)));
    }
    var pairs = asked.stream().limit(MOST_ASKED).toList();
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    for (var i = 0; i < pairs.size(); i++) {
      values.put("pair" + i, pairs.get(i));
    }
    return Optional.of(select(pairs.size()));
  }

  /** Joined, so that the database may begin with the rarest. */
  private static String select(int pairs) {
    List<String> personal = new ArrayList<>();
    var others = new StringBuilder();
    for (var i = 0; i < pairs; i++) {
      personal.add("p" + i + ".personal = TRUE");
      if (i > 0) {
        others.append(
            " JOIN case_bigram p%1$d ON p%1$d.case_no = p0.case_no AND p%1$d.pair = :pair%1$d"
                .formatted(i));
      }
    }
    return "SELECT p0.case_no, CASE WHEN "
        + String.join(" OR ", personal)
        + " THEN 2 ELSE 1 END AS reach FROM case_bigram p0"
        + others
        + " WHERE p0.pair = :pair0";
  }
}

package org.lianxin.petition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.springframework.stereotype.Component;

/** The routes by which a township handles matters itself, as far as the policy pack allows them. */
@Component
public class Routes {

  /** Not the township's to handle: the petitioner is led there (Art. 31 items 1 to 3). */
  private static final Set<String> ELSEWHERE = Set.of("JUDICIAL", "ARBITRATION", "PARTY_REMEDY");

  private static final String SIMPLIFIED = "SIMPLIFIED";
  private static final String REVIEW_MISSED = "N3";

  private final Vocabulary vocabulary;
  private final Deadlines deadlines;

  Routes(Vocabulary vocabulary, Deadlines deadlines) {
    this.vocabulary = vocabulary;
    this.deadlines = deadlines;
  }

  /**
   * What may be chosen.
   *
   * @param butFor the route the case is on already; null if none
   */
  public List<Option> offered(@Nullable String butFor) {
    var simplified = deadlines.pack().switches().simplified().enabled();
    return vocabulary.list("routes").stream()
        .filter(route -> !ELSEWHERE.contains(route.value()))
        .filter(route -> simplified || !route.value().equals(SIMPLIFIED))
        .filter(route -> !route.value().equals(butFor))
        .toList();
  }

  /** Grounds N1 to N3; the last only where local law has it (domain.md §4.2). */
  public List<Option> refusalReasons() {
    var missed = deadlines.pack().switches().refusalN3().enabled();
    return vocabulary.list("refusalReasons").stream()
        .filter(reason -> missed || !reason.value().equals(REVIEW_MISSED))
        .toList();
  }
}

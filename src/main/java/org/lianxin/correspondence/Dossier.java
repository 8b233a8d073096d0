package org.lianxin.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CasePapers.Paper;
import org.lianxin.petition.FormData;
import org.lianxin.petition.PetitionCase;

/**
 * What a document is written from.
 *
 * @param papers the completed forms of the case, the first first, as the reader may see them
 * @param day the day that the document bears
 * @param docNo its number; null for sheets, and a gap to be filled for what is not issued yet
 * @param issued what was issued in the case so far
 * @param about the letter that a proof of service is of; null for anything else
 */
record Dossier(
    PetitionCase theCase,
    List<Paper> papers,
    LocalDate day,
    @Nullable String docNo,
    List<Issued> issued,
    @Nullable Issued about) {

  /** The form last completed for a task, with one of these decisions if any are named. */
  Optional<Paper> last(String task, String... decisions) {
    var wanted = Set.of(decisions);
    return papers.stream()
        .filter(paper -> paper.task().equals(task))
        .filter(paper -> wanted.isEmpty() || wanted.contains(String.valueOf(paper.decision())))
        .reduce((earlier, later) -> later);
  }

  /** The form that tells how the letter was served; empty while it was not. */
  FormData service() {
    var letter = about;
    return papers.stream()
        .filter(paper -> letter != null && paper.at().equals(letter.recordedAt()))
        .filter(paper -> letter != null && paper.task().equals(letter.kind().servedIn()))
        .findFirst()
        .map(paper -> new FormData(paper.data()))
        .orElse(new FormData(Map.of()));
  }

  /** Its data; empty if there is none. */
  FormData form(String task, String... decisions) {
    return last(task, decisions)
        .map(paper -> new FormData(paper.data()))
        .orElse(new FormData(Map.of()));
  }

  /** The form by which one was last called to a meeting of that kind. */
  FormData meeting(Kind kind) {
    return papers.stream()
        .filter(paper -> paper.task().equals(kind.servedIn()))
        .filter(paper -> kind.name().equals(paper.data().get("meeting")))
        .reduce((earlier, later) -> later)
        .map(paper -> new FormData(paper.data()))
        .orElse(new FormData(Map.of()));
  }

  /** The registration form. */
  FormData registered() {
    return form("register");
  }

  /** The day on which that was done last; null if it never was. */
  @Nullable LocalDate dayOf(String task, String... decisions) {
    return last(task, decisions).map(Dossier::day).orElse(null);
  }

  /** What is asked for. */
  List<String> requests() {
    return registered().rows("requests").stream().map(row -> row.textOr("text", "")).toList();
  }

  static LocalDate day(Paper paper) {
    return LocalDate.ofInstant(paper.at(), BusinessClock.ZONE);
  }
}

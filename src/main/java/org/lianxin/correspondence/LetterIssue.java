package org.lianxin.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.correspondence.Letters.Draft;
import org.lianxin.petition.CasePapers;
import org.lianxin.petition.CasePapers.Paper;
import org.lianxin.petition.Issuing;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues letters: which step issues which, numbered and frozen in the transaction of the step. */
@Component
class LetterIssue implements Issuing {

  /** Suggestions and questions are answered by a letter, not by an opinion (Art. 29). */
  private static final Set<String> ANSWERED_BY_REPLY = Set.of("SUGGESTION_STUDY", "ENQUIRY_ANSWER");

  private final CasePapers papers;
  private final LetterWriter writer;
  private final LetterNumbers numbers;
  private final Letters letters;

  LetterIssue(CasePapers papers, LetterWriter writer, LetterNumbers numbers, Letters letters) {
    this.papers = papers;
    this.writer = writer;
    this.numbers = numbers;
    this.letters = letters;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void issue(Step step, String id) {
    issued(step).ifPresent(kind -> issue(kind, step, id));
  }

  private void issue(Kind kind, Step step, String id) {
    var theCase = step.theCase();
    var authority = writer.authority(kind, theCase);
    var all = withNow(papers.before(theCase), step, id);
    var number = numbers.next(kind, authority, step.day().getYear());
    var earlier = kind.names() ? letters.issued(theCase.caseNo()) : List.<Issued>of();
    var dossier = new Dossier(theCase, all, step.day(), number.docNo(), earlier, null);
    letters.freeze(
        new Draft(theCase.caseNo(), kind, id, step.at(), step.day(), step.actor().login()),
        number,
        writer.issue(kind, dossier));
  }

  /** What is being completed may not have reached the database yet. */
  private static List<Paper> withNow(List<Paper> before, Step step, String id) {
    var all = new ArrayList<>(before);
    all.removeIf(paper -> paper.id().equals(id));
    all.add(
        new Paper(
            id,
            step.task(),
            step.form().decision(),
            new HashMap<>(step.form().values()),
            step.actor().name(),
            step.actor().unit(),
            step.at()));
    return all;
  }

  private static Optional<Kind> issued(Step step) {
    if (step.theCase().sealed()) {
      return Optional.empty();
    }
    return switch (step.task()) {
      case "issueNotice" -> Kind.named(step.form().required("noticeType"));
      case "requestSupplement" -> Optional.of(Kind.ONE_TIME);
      case "noticeExtension" -> Optional.of(Kind.EXTENSION);
      case "convene" -> Kind.named(step.form().required("meeting"));
      case "recordHearing" -> Optional.of(Kind.HEARING_REPORT);
      case "signOpinion" ->
          step.form().decided("ISSUE") ? Optional.of(answer(step.theCase())) : Optional.empty();
      case "handleReview" -> Optional.of(reviewed(step.theCase()));
      default -> Optional.empty();
    };
  }

  static Kind answer(PetitionCase theCase) {
    var route = theCase.route();
    return route != null && ANSWERED_BY_REPLY.contains(route) ? Kind.REPLY : Kind.OPINION;
  }

  static Kind reviewed(PetitionCase theCase) {
    var level = theCase.course().reviewLevel();
    return level == null ? Kind.REVIEW : Kind.valueOf(level.name());
  }
}

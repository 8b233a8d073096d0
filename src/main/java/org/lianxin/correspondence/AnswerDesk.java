package org.lianxin.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Sight;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.petition.CasePapers;
import org.lianxin.petition.CasePapers.Paper;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.Looks;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Service;

/**
 * Shows the answer to the petitioner as the letter it is, to those who write, check and sign it.
 */
@Service
class AnswerDesk {

  private static final At ANSWER = new At("preview", "answer");
  private static final Set<String> WHOLE = Set.of("content");
  private static final Sight MASKED = new Sight(Sight.Scope.CASE, Sight.Personal.MASKED);

  private final CaseSight sights;
  private final Looks looks;
  private final CasePapers papers;
  private final Letters letters;
  private final LetterWriter writer;
  private final LetterNumbers numbers;
  private final BusinessClock clock;

  AnswerDesk(
      CaseSight sights,
      Looks looks,
      CasePapers papers,
      Letters letters,
      LetterWriter writer,
      LetterNumbers numbers,
      BusinessClock clock) {
    this.sights = sights;
    this.looks = looks;
    this.papers = papers;
    this.letters = letters;
    this.writer = writer;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** The answer as it was issued; while it is not, as it would be issued now. */
  String current(String caseNo, Actor actor) {
    return looks.at(
        ANSWER,
        caseNo,
        actor,
        theCase -> {
          var sight = whole(theCase, actor);
          var all = papers.of(theCase, sight);
          var draft =
              all.stream()
                  .filter(paper -> paper.task().equals(DraftedAnswer.TASK))
                  .reduce((earlier, later) -> later)
                  .orElseThrow(Unknown::new);
          var text =
              issuedSince(draft, theCase, sight)
                  .flatMap(letters::text)
                  .orElseGet(() -> written(theCase, all));
          return Seen.as(sight, text, WHOLE);
        });
  }

  /**
   * The answer as it would be with what is being typed. It is asked for again and again while
   * somebody types, so it shows no person in plain: the name is not what he writes, and a hundred
   * looks would bury the others on record.
   */
  String drafted(String caseNo, DraftedAnswer typed, Actor actor) {
    return looks.at(
        ANSWER,
        caseNo,
        actor,
        theCase -> {
          whole(theCase, actor);
          var all = new ArrayList<>(papers.of(theCase, MASKED));
          var asked = dossier(theCase, all, null).requests().size();
          all.add(
              new Paper(
                  "",
                  DraftedAnswer.TASK,
                  null,
                  typed.asForm(asked),
                  actor.name(),
                  actor.unit(),
                  clock.instant()));
          return Seen.masked(written(theCase, all));
        });
  }

  /** Of an accusation there is no answer: it is handed over (Art. 30 ¶3). */
  private Sight whole(PetitionCase theCase, Actor actor) {
    var sight = sights.require(actor, theCase);
    if (!sight.whole()) {
      throw new NotAllowed();
    }
    if (theCase.sealed()) {
      throw new Unknown();
    }
    return sight;
  }

  private Optional<Issued> issuedSince(Paper draft, PetitionCase theCase, Sight sight) {
    if (!sight.plain()) {
      return Optional.empty(); // what was frozen names the person
    }
    return letters.issued(theCase.caseNo()).stream()
        .filter(letter -> letter.kind() == Kind.OPINION || letter.kind() == Kind.REPLY)
        .filter(letter -> !letter.issuedAt().isBefore(draft.at()))
        .reduce((earlier, later) -> later);
  }

  private String written(PetitionCase theCase, List<Paper> all) {
    var kind = LetterIssue.answer(theCase);
    var docNo = numbers.open(kind, writer.authority(kind, theCase), clock.today().getYear());
    return writer.write(kind, dossier(theCase, all, docNo));
  }

  private Dossier dossier(PetitionCase theCase, List<Paper> all, @Nullable String docNo) {
    return new Dossier(theCase, all, clock.today(), docNo, List.of(), null);
  }
}

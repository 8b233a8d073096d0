package org.lianxin.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Sight;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.petition.CasePapers;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.Looks;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.lianxin.petition.PetitionCase;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reads the documents of a case for somebody: what he may see of them, put on record. */
@Service
class LetterDesk {

  private static final Pattern LETTER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String PROOF = "PROOF-";
  private static final Set<String> WHOLE = Set.of("content");

  private final CaseSight sights;
  private final Looks looks;
  private final CasePapers papers;
  private final Letters letters;
  private final LetterWriter writer;
  private final LetterNumbers numbers;
  private final DocumentList list;
  private final BusinessClock clock;

  LetterDesk(
      CaseSight sights,
      Looks looks,
      CasePapers papers,
      Letters letters,
      LetterWriter writer,
      LetterNumbers numbers,
      DocumentList list,
      BusinessClock clock) {
    this.sights = sights;
    this.looks = looks;
    this.papers = papers;
    this.letters = letters;
    this.writer = writer;
    this.numbers = numbers;
    this.list = list;
    this.clock = clock;
  }

  /** A document to be shown or printed. */
  record Document(Kind kind, String caseNo, String text) {}

  /** What there is in the case, for whoever may see it. */
  List<DocumentRow> list(String caseNo, Actor actor) {
    return looks.at(
        new At("documents", null),
        caseNo,
        actor,
        theCase -> {
          var sight = sights.require(actor, theCase);
          var issued = theCase.sealed() ? List.<Issued>of() : letters.of(caseNo);
          var rows = new ArrayList<>(list.issued(theCase, issued, opens(sight)));
          if (sight.whole()) {
            var dossier = dossier(theCase, sight, null, issued, null);
            Sheets.of(dossier).forEach(kind -> rows.add(list.sheet(kind, opens(sight))));
          }
          return Seen.masked(rows);
        });
  }

  /** A document as it is printed: in plain, and so only for who sees the persons in plain. */
  Document document(String caseNo, String id, Actor actor) {
    return looks.at(
        new At("document", onRecord(id)),
        caseNo,
        actor,
        theCase -> {
          var sight = sights.require(actor, theCase);
          if (!opens(sight)) {
            throw new NotAllowed();
          }
          return new Seen<>(found(theCase, id, sight), WHOLE);
        });
  }

  /**
   * A document as it would look if it were issued now, with the persons as the reader sees them; an
   * issued one, named by its id, as it was.
   */
  Document preview(String caseNo, String type, Actor actor) {
    if (LETTER.matcher(type).matches()) {
      return document(caseNo, type, actor);
    }
    return looks.at(
        new At("preview", onRecord(type)),
        caseNo,
        actor,
        theCase -> {
          var sight = sights.require(actor, theCase);
          if (!sight.whole()) {
            throw new NotAllowed();
          }
          var kind = Kind.named(type).filter(each -> each != Kind.PROOF).orElseThrow(Unknown::new);
          return Seen.as(sight, written(kind, theCase, sight), WHOLE);
        });
  }

  private Document found(PetitionCase theCase, String id, Sight sight) {
    if (LETTER.matcher(id).matches()) {
      var letter = issued(theCase, id);
      var text = letters.text(letter).orElseThrow(LetterDestroyed::new);
      return new Document(letter.kind(), theCase.caseNo(), text);
    }
    if (id.startsWith(PROOF)) {
      var letter = issued(theCase, id.substring(PROOF.length()));
      var dossier = dossier(theCase, sight, null, List.of(), letter);
      return new Document(Kind.PROOF, theCase.caseNo(), writer.write(Kind.PROOF, dossier));
    }
    var dossier = dossier(theCase, sight, null, List.of(), null);
    var kind = Kind.named(id).filter(Sheets.of(dossier)::contains).orElseThrow(Unknown::new);
    return written(kind, theCase, sight);
  }

  private Issued issued(PetitionCase theCase, String id) {
    return letters.of(theCase.caseNo()).stream()
        .filter(letter -> letter.id().equals(id))
        .findFirst()
        .orElseThrow(Unknown::new);
  }

  private Document written(Kind kind, PetitionCase theCase, Sight sight) {
    if (theCase.sealed() != kind.ofAccusation()) {
      throw new Unknown();
    }
    var docNo =
        kind.issued()
            ? numbers.open(kind, writer.authority(kind, theCase), clock.today().getYear())
            : null;
    var issued = kind.names() ? letters.issued(theCase.caseNo()) : List.<Issued>of();
    var dossier = dossier(theCase, sight, docNo, issued, null);
    return new Document(kind, theCase.caseNo(), writer.write(kind, dossier));
  }

  private Dossier dossier(
      PetitionCase theCase,
      Sight sight,
      @Nullable String docNo,
      List<Issued> issued,
      @Nullable Issued about) {
    return new Dossier(theCase, papers.of(theCase, sight), clock.today(), docNo, issued, about);
  }

  private static boolean opens(Sight sight) {
    return sight.whole() && sight.plain();
  }

  /** What stands on record: the letter's id, or what kind of sheet it was. */
  private static @Nullable String onRecord(String id) {
    var letter = id.startsWith(PROOF) ? id.substring(PROOF.length()) : id;
    return Kind.named(id).map(Kind::template).orElse(letter);
  }

  /** The text went with the key of its case. */
  static class LetterDestroyed extends Refusal {
    LetterDestroyed() {
      super(HttpStatus.GONE);
    }
  }
}

package org.lianxin.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.LetterDesk.LetterDestroyed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The letters that a petitioner was sent, as he reads them again. Whoever asks has shown the query
 * code of the case.
 */
@Service
public class PetitionersLetters {

  private final Letters letters;
  private final PdfWriter pdf;
  private final LetterAddresses addresses;
  private final Vocabulary vocabulary;
  private final TransactionTemplate reading;

  PetitionersLetters(
      Letters letters,
      PdfWriter pdf,
      LetterAddresses addresses,
      Vocabulary vocabulary,
      PlatformTransactionManager transactions) {
    this.letters = letters;
    this.pdf = pdf;
    this.addresses = addresses;
    this.vocabulary = vocabulary;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** A letter that was sent to him. */
  public record Letter(
      String id,
      String kind,
      String name,
      String docNo,
      LocalDate issuedOn,
      @Nullable LocalDate servedAt) {}

  /** A letter as a file. */
  public record Printed(String fileName, byte[] content) {}

  /** What has reached him, the first first; of an accusation there is nothing. */
  @Transactional(readOnly = true)
  public List<Letter> of(PetitionCase theCase) {
    return reached(theCase).stream()
        .map(
            letter ->
                new Letter(
                    letter.id(),
                    letter.kind().name(),
                    vocabulary.label("letterKinds", letter.kind().name()),
                    letter.docNo(),
                    letter.issuedOn(),
                    letter.servedAt()))
        .toList();
  }

  /**
   * One of them, as the authority issued it.
   *
   * @throws Unknown for whatever has not reached him
   */
  public Printed pdf(PetitionCase theCase, String id, boolean large) {
    var found =
        reading.execute(
            status -> {
              var letter =
                  reached(theCase).stream()
                      .filter(each -> each.id().equals(id))
                      .findFirst()
                      .orElseThrow(Unknown::new);
              return new Found(letter, letters.text(letter).orElseThrow(LetterDestroyed::new));
            });
    var name = vocabulary.label("letterKinds", found.letter.kind().name());
    var look =
        Look.official(large)
            .leadingTo(addresses.of(found.letter.kind(), theCase.caseNo()).orElse(null));
    return new Printed("%s-%s.pdf".formatted(name, theCase.caseNo()), pdf.write(found.text, look));
  }

  /** A list of missing materials is handed over where it is written; the rest is served. */
  private List<Issued> reached(PetitionCase theCase) {
    return theCase.sealed()
        ? List.of()
        : letters.of(theCase.caseNo()).stream()
            .filter(letter -> letter.servedAt() != null || letter.kind() == Kind.ONE_TIME)
            .toList();
  }

  private record Found(Issued letter, String text) {}
}

package org.lianxin.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lianxin.correspondence.DocumentRow.Service;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Names;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.ServedNotices;
import org.springframework.stereotype.Component;

/** The rows of the list of documents. */
@Component
class DocumentList {

  /** 及时反馈: so soon an answer has to reach the petitioner; domain.md §4.4. */
  private static final String FEEDBACK = "C15";

  /** The others are served by the step that issues them. */
  private static final Set<Kind> SERVED_LATER =
      Set.of(Kind.OPINION, Kind.REPLY, Kind.REVIEW, Kind.RECHECK);

  private static final Comparator<DocumentRow> BY_DAY =
      Comparator.comparing(
          row -> row.date() != null ? row.date() : row.servedAt(),
          Comparator.nullsLast(Comparator.naturalOrder()));

  private final ServedNotices services;
  private final Deadlines deadlines;
  private final Vocabulary vocabulary;
  private final Names names;
  private final BusinessClock clock;

  DocumentList(
      ServedNotices services,
      Deadlines deadlines,
      Vocabulary vocabulary,
      Names names,
      BusinessClock clock) {
    this.services = services;
    this.deadlines = deadlines;
    this.vocabulary = vocabulary;
    this.names = names;
    this.clock = clock;
  }

  /** What was issued, and what an earlier release has served without keeping it. */
  List<DocumentRow> issued(PetitionCase theCase, List<Issued> letters, boolean opens) {
    var rows = new ArrayList<>(letters.stream().map(letter -> row(letter, opens)).toList());
    var kept = new ArrayList<>(letters.stream().filter(each -> each.servedAt() != null).toList());
    for (var service : services.of(theCase.caseNo())) {
      var letter =
          kept.stream()
              .filter(each -> each.kind().servedAs().equals(service.kind()))
              .filter(each -> service.servedAt().equals(each.servedAt()))
              .findFirst();
      if (letter.isPresent()) {
        kept.remove(letter.get());
      } else {
        rows.add(old(service));
      }
    }
    rows.sort(BY_DAY);
    return rows;
  }

  private DocumentRow row(Issued letter, boolean opens) {
    var at = letter.servedAt();
    return new DocumentRow(
        letter.kind().name(),
        name(letter.kind()),
        at,
        letter.id(),
        letter.kind().name(),
        letter.docNo(),
        names.unit(letter.authority()).name(),
        letter.issuedOn(),
        letter.sha256(),
        at == null ? null : service(letter, at),
        at == null && overdue(letter),
        true,
        true,
        opens);
  }

  private Service service(Issued letter, LocalDate at) {
    var manner = letter.servedBy();
    return new Service(
        manner, manner == null ? null : vocabulary.label("serviceMethods", manner), at);
  }

  private boolean overdue(Issued letter) {
    return SERVED_LATER.contains(letter.kind())
        && deadlines.explain(FEEDBACK, letter.issuedOn()).lastDay().isBefore(clock.today());
  }

  private static DocumentRow old(ServedNotices.Served service) {
    return new DocumentRow(
        service.kind(),
        service.name(),
        service.servedAt(),
        null,
        service.kind(),
        null,
        null,
        null,
        null,
        new Service(null, null, service.servedAt()),
        false,
        false,
        true,
        false);
  }

  /** A sheet of the file. */
  DocumentRow sheet(Kind kind, boolean opens) {
    return new DocumentRow(
        kind.name(),
        name(kind),
        null,
        kind.name(),
        kind.name(),
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        kind.forPetitioner(),
        opens);
  }

  private String name(Kind kind) {
    return vocabulary.label("letterKinds", kind.name());
  }
}

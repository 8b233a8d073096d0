package org.lianxin.correspondence;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Sha256;
import org.lianxin.petition.CaseVault;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that were issued, frozen: their text is never written again. */
@Component
class Letters {

  private static final String COLUMNS =
      "SELECT id, case_no, kind, authority, doc_no, issued_on, issued_at, sha256 FROM letter";

  private final JdbcClient jdbc;
  private final CaseVault caseVault;
  private final Vault vault;
  private final Ids ids;

  Letters(JdbcClient jdbc, CaseVault caseVault, Vault vault, Ids ids) {
    this.jdbc = jdbc;
    this.caseVault = caseVault;
    this.vault = vault;
    this.ids = ids;
  }

  /** A number of a series of an authority. */
  record Number(String authority, String series, int year, int number, String docNo) {}

  /** What is to be frozen. */
  record Draft(String caseNo, Kind kind, String step, Instant at, LocalDate day, String by) {}

  /** Freezes a text: from here on it is what was issued. */
  void freeze(Draft draft, Number number, String text) {
    var id = ids.next().toString();
    var frozen = marked(text);
    jdbc.sql(
            "INSERT INTO letter (id, case_no, kind, authority, series, doc_year, number, doc_no,"
                + " step, issued_on, issued_at, issued_by, content, sha256)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            draft.caseNo,
            draft.kind.name(),
            number.authority,
            number.series,
            number.year,
            number.number,
            number.docNo,
            draft.step,
            draft.day,
            Timestamp.from(draft.at),
            draft.by,
            caseVault.seal(draft.caseNo, place(id), frozen),
            digest(frozen))
        .update();
  }

  /**
   * Nobody can tell from the digest what was in a letter whose text was destroyed: a mark that only
   * the text has goes into it.
   */
  private String marked(String text) {
    return HexFormat.of().formatHex(vault.newSalt()) + "\n" + text;
  }

  /** The text as it was issued; empty once the case has been shredded. */
  Optional<String> text(Issued letter) {
    var sealed =
        jdbc.sql("SELECT content FROM letter WHERE id = ?")
            .param(letter.id())
            .query((row, i) -> row.getBytes("content"))
            .single();
    return Optional.ofNullable(caseVault.open(letter.caseNo(), place(letter.id()), sealed))
        .map(
            frozen -> {
              if (!digest(frozen).equals(letter.sha256())) {
                throw new IllegalStateException(
                    "letter " + letter.id() + " is not what was issued");
              }
              return frozen.substring(frozen.indexOf('\n') + 1);
            });
  }

  /** The letters of a case, the first first, each with its service. */
  List<Issued> of(String caseNo) {
    var letters = rows(caseNo);
    return letters.isEmpty() ? List.of() : served(letters, services(caseNo));
  }

  /** The same without asking how they were served. */
  List<Issued> issued(String caseNo) {
    return served(rows(caseNo), List.of());
  }

  private List<Row> rows(String caseNo) {
    return jdbc.sql(COLUMNS + " WHERE case_no = ? ORDER BY issued_at, number")
        .param(caseNo)
        .query(Row.class)
        .list();
  }

  private List<Service> services(String caseNo) {
    return jdbc.sql(
            "SELECT kind, served_by, served_at, recorded_at FROM service_record"
                + " WHERE case_no = ? AND served_at IS NOT NULL ORDER BY recorded_at, id")
        .param(caseNo)
        .query(Service.class)
        .list();
  }

  /** Each letter has the first service of its kind that is no earlier than itself. */
  private static List<Issued> served(List<Row> letters, List<Service> services) {
    var left = new ArrayList<>(services);
    var issued = new ArrayList<Issued>();
    for (var letter : letters) {
      var kind = Kind.valueOf(letter.kind);
      var service =
          left.stream()
              .filter(each -> each.kind.equals(kind.servedAs()))
              .filter(each -> !each.recordedAt.isBefore(letter.issuedAt))
              .findFirst()
              .orElse(null);
      left.remove(service);
      issued.add(letter.with(kind, service));
    }
    return issued;
  }

  static String place(String id) {
    return "letter." + id;
  }

  private static String digest(String frozen) {
    return Sha256.of(frozen.getBytes(StandardCharsets.UTF_8));
  }

  private record Service(
      String kind, @Nullable String servedBy, LocalDate servedAt, Instant recordedAt) {}

  private record Row(
      String id,
      String caseNo,
      String kind,
      String authority,
      String docNo,
      LocalDate issuedOn,
      Instant issuedAt,
      String sha256) {

    Issued with(Kind which, @Nullable Service service) {
      return new Issued(
          id,
          caseNo,
          which,
          authority,
          docNo,
          issuedOn,
          issuedAt,
          sha256,
          service == null ? null : service.servedBy,
          service == null ? null : service.servedAt,
          service == null ? null : service.recordedAt);
    }
  }
}

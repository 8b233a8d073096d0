package org.lianxin.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.PetitionersMail;
import org.lianxin.petition.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 单独同意: what a petitioner agrees to beyond what the law lets the office do anyway, each for itself
 * (个人信息保护法 Art. 14, 15, 23, 25, 29, 31). Publicity is asked for at registration.
 */
@Component
public class Consents {

  static final String PUBLICITY = "PUBLICITY";

  /** Given with the address, taken back with it: there is no address without the wish. */
  static final String EMAIL = "EMAIL";

  private static final String KINDS = "consents";

  private final JdbcClient jdbc;
  private final PrivacyTexts texts;
  private final Vocabulary vocabulary;
  private final PetitionersMail mail;

  Consents(JdbcClient jdbc, PrivacyTexts texts, Vocabulary vocabulary, PetitionersMail mail) {
    this.mail = mail;
    this.jdbc = jdbc;
    this.texts = texts;
    this.vocabulary = vocabulary;
  }

  /**
   * One consent as it stands.
   *
   * @param textVersion version of the text that was shown when it was last given or withdrawn; null
   *     where it was only asked for at registration, or never
   */
  public record Shown(
      String kind,
      String name,
      boolean given,
      @Nullable Integer textVersion,
      @Nullable Instant saidAt) {}

  /** All consents there are, as they stand in a case. */
  List<Shown> of(PetitionCase theCase) {
    var last = new LinkedHashMap<String, Said>();
    jdbc.sql(
            "SELECT kind, given, text_version, said_at FROM case_consent WHERE case_no = ? ORDER BY id")
        .param(theCase.caseNo())
        .query(Said.class)
        .list()
        .forEach(said -> last.put(said.kind, said));
    return vocabulary.list(KINDS).stream()
        .map(kind -> shown(kind, last.get(String.valueOf(kind.value())), theCase))
        .toList();
  }

  private Shown shown(Option kind, @Nullable Said said, PetitionCase theCase) {
    var code = String.valueOf(kind.value());
    var given =
        switch (code) {
          case PUBLICITY -> theCase.mayBePublished();
          case EMAIL -> mail.address(theCase).isPresent();
          default -> said != null && said.given;
        };
    return new Shown(
        code,
        kind.label(),
        given,
        said == null ? null : said.textVersion,
        said == null ? null : said.saidAt);
  }

  /** Those that are given, or may be given without more, to choose from. */
  Map<Boolean, List<Option>> byGiven(PetitionCase theCase) {
    var all = of(theCase);
    return Map.of(true, options(all, true), false, options(all, false));
  }

  private static List<Option> options(List<Shown> all, boolean given) {
    return all.stream()
        .filter(one -> one.given == given)
        .filter(one -> given || !one.kind.equals(EMAIL))
        .map(one -> new Option(one.kind, one.name))
        .toList();
  }

  /** What the petitioner says in the step that is being recorded. */
  void say(Step step, String kind, boolean given) {
    jdbc.sql(
            "INSERT INTO case_consent (id, case_no, kind, given, text_version, sign_method,"
                + " said_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Objects.requireNonNull(step.theCase().cause()),
            step.theCase().caseNo(),
            kind,
            given,
            texts.on(kind, step.day()).map(PrivacyTexts.Version::version).orElse(0),
            step.form().required("signMethod"),
            Timestamp.from(step.at()),
            step.actor().login())
        .update();
  }

  private record Said(String kind, boolean given, int textVersion, Instant saidAt) {}
}

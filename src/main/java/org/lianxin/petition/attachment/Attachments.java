package org.lianxin.petition.attachment;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Sight;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.Disguise;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Looks;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.lianxin.petition.NamedFiles;
import org.lianxin.petition.PartyWords;
import org.lianxin.petition.Step;
import org.lianxin.petition.attachment.FileRefusals.FileDestroyed;
import org.lianxin.petition.attachment.FileRefusals.FileTakenMeanwhile;
import org.lianxin.store.SealedFiles;
import org.lianxin.store.SealedFiles.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 材料: uploaded first, then named by the form they belong to; seen with the whole case only. */
@Service
class Attachments implements NamedFiles {

  private static final String FIELD = "attachments";

  private final JdbcClient jdbc;
  private final SealedFiles files;
  private final SealedNames names;
  private final FileSalts salts;
  private final Looks looks;
  private final CaseSight sights;
  private final PartyWords partyWords;
  private final BusinessClock clock;

  Attachments(
      JdbcClient jdbc,
      SealedFiles files,
      SealedNames names,
      FileSalts salts,
      Looks looks,
      CaseSight sights,
      PartyWords partyWords,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.names = names;
    this.salts = salts;
    this.looks = looks;
    this.sights = sights;
    this.partyWords = partyWords;
    this.clock = clock;
  }

  /** A file that was taken in. */
  record Entry(UUID id, String name, FileKind kind, boolean scanned) {}

  /**
   * A file of a case, without its content.
   *
   * @param name null once the file was destroyed
   */
  record Attachment(
      UUID id,
      @Nullable String name,
      String mediaType,
      long bytes,
      String sha256,
      String task,
      Instant uploadedAt) {}

  /** A file to be sent. */
  record Content(String name, String mediaType, long bytes, InputStream content) {}

  private record Stored(
      String unit,
      String mediaType,
      long bytes,
      byte @Nullable [] sealedName,
      byte @Nullable [] salt,
      byte @Nullable [] sealedSalt,
      String address) {}

  /** Writes down a file that was stored. */
  @Transactional
  public void add(Entry entry, Kept kept, Actor actor) {
    var id = entry.id().toString();
    var now = Timestamp.from(clock.instant());
    jdbc.sql(
            "INSERT INTO attachment (id, unit, sealed_name, media_type, bytes, sha256, salt,"
                + " address, scanned_at, uploaded_by, uploaded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            actor.unit(),
            names.seal(id, kept.salt(), entry.name()),
            entry.kind().mediaType(),
            kept.bytes(),
            kept.sha256(),
            kept.salt(),
            kept.address(),
            entry.scanned() ? now : null,
            actor.login(),
            now)
        .update();
    files.hold(kept.address());
  }

  /** The form may name only files that its sender has uploaded and that belong to no case yet. */
  @Override
  public void check(Step step, FieldProblems problems) {
    var named = step.form().codes(FIELD);
    if (!named.isEmpty()) {
      var free =
          jdbc.sql(
                  "SELECT COUNT(*) FROM attachment WHERE id IN (:ids) AND uploaded_by = :me"
                      + " AND case_no IS NULL AND kept_for IS NULL")
              .params(Map.of("ids", named, "me", step.actor().login()))
              .query(Long.class)
              .single();
      problems.when(free != named.size(), FIELD, "attachments.unknown");
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void bind(Step step) {
    var named = step.form().codes(FIELD);
    if (!named.isEmpty()) {
      var bound =
          jdbc.sql(
                  "UPDATE attachment SET case_no = :caseNo, task = :task WHERE id IN (:ids)"
                      + " AND uploaded_by = :me AND case_no IS NULL AND kept_for IS NULL")
              .param("caseNo", step.theCase().caseNo())
              .param("task", step.task())
              .param("ids", named)
              .param("me", step.actor().login())
              .update();
      if (bound != named.size()) {
        throw new FileTakenMeanwhile();
      }
      if (step.theCase().sealed()) {
        named.stream().distinct().forEach(id -> salts.sealFor(step.theCase().caseNo(), id));
      }
    }
  }

  /** The rows stay as a list of what there was; the blobs go with the next sweep. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void destroy(String caseNo) {
    var addresses =
        jdbc.sql("SELECT address FROM attachment WHERE case_no = ? AND salt IS NOT NULL")
            .param(caseNo)
            .query(String.class)
            .list();
    jdbc.sql("UPDATE attachment SET salt = NULL, sealed_name = NULL WHERE case_no = ?")
        .param(caseNo)
        .update();
    addresses.forEach(files::letGo);
  }

  /** The files of a case; who sees the case in summary sees his own unit's. */
  List<Attachment> of(String caseNo, Actor actor) {
    return looks.at(
        new At("attachments", null),
        caseNo,
        actor,
        theCase -> Seen.masked(list(caseNo, sights.require(actor, theCase), actor)));
  }

  private List<Attachment> list(String caseNo, Sight sight, Actor actor) {
    var disguise = partyWords.disguise(caseNo, sight);
    return jdbc.sql(
            "SELECT id, sealed_name, salt, sealed_salt, media_type, bytes, sha256, task,"
                + " uploaded_at"
                + " FROM attachment WHERE case_no = :caseNo"
                + (sight.whole() ? "" : " AND unit = :unit")
                + " ORDER BY uploaded_at, id")
        .param("caseNo", caseNo)
        .param("unit", actor.unit())
        .query((row, i) -> attachment(caseNo, row, disguise))
        .list();
  }

  private Attachment attachment(String caseNo, ResultSet row, Disguise disguise)
      throws SQLException {
    var id = row.getString("id");
    var salt = salts.open(caseNo, id, row.getBytes("salt"), row.getBytes("sealed_salt"));
    return new Attachment(
        UUID.fromString(id),
        disguise.of(names.open(id, salt, row.getBytes("sealed_name"))),
        row.getString("media_type"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getString("task"),
        row.getTimestamp("uploaded_at").toInstant());
  }

  /**
   * A file's content. Papers and photographs cannot be masked, so only who sees personal data in
   * plain opens them, and everybody his own unit's.
   */
  Content content(String caseNo, String id, Actor actor) {
    return looks.at(
        new At("attachment", id),
        caseNo,
        actor,
        theCase ->
            new Seen<>(
                content(caseNo, id, sights.require(actor, theCase), actor), Set.of("content")));
  }

  private Content content(String caseNo, String id, Sight sight, Actor actor) {
    var stored =
        jdbc.sql(
                "SELECT unit, media_type, bytes, sealed_name, salt, sealed_salt, address"
                    + " FROM attachment WHERE case_no = ? AND id = ?")
            .params(caseNo, id)
            .query(Stored.class)
            .optional()
            .orElseThrow(Unknown::new);
    if (!sight.plain() && !stored.unit().equals(actor.unit())) {
      throw new NotAllowed();
    }
    var salt = salts.open(caseNo, id, stored.salt(), stored.sealedSalt());
    var sealedName = stored.sealedName();
    if (salt == null || sealedName == null) {
      throw new FileDestroyed();
    }
    return new Content(
        names.open(id, salt, sealedName),
        stored.mediaType(),
        stored.bytes(),
        files.open(id, stored.address(), salt));
  }
}

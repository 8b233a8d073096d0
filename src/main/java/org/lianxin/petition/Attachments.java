package org.lianxin.petition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianxin.access.Actor;
import org.lianxin.access.Rights;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Sha256;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 材料: uploaded first, then named by the form they belong to; seen with the whole case only. */
@Service
class Attachments {

  private static final String FIELD = "attachments";
  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final AttachmentTypes types;
  private final CaseSight sights;
  private final Looks looks;
  private final Rights rights;
  private final BusinessClock clock;
  private final Ids ids;

  Attachments(
      JdbcClient jdbc,
      AttachmentTypes types,
      CaseSight sights,
      Looks looks,
      Rights rights,
      BusinessClock clock,
      Ids ids) {
    this.jdbc = jdbc;
    this.types = types;
    this.sights = sights;
    this.looks = looks;
    this.rights = rights;
    this.clock = clock;
    this.ids = ids;
  }

  /** A file of a case, without its content. */
  record Attachment(
      UUID id,
      String name,
      String mediaType,
      long bytes,
      String sha256,
      String task,
      Instant uploadedAt) {}

  /** A file to be sent. */
  record Content(String name, String mediaType, byte[] content) {}

  /** What the uploader is told. */
  record Uploaded(UUID id, String name, long size) {}

  /** Takes a file in; it belongs to no case yet. */
  @Transactional
  Uploaded take(String name, byte[] content, Actor actor) {
    if (!rights.anySight(actor.roles())) {
      throw new NotAllowed();
    }
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new UnfitFile();
    }
    var type = types.of(name, content).orElseThrow(UnfitFile::new);
    var id = ids.next();
    jdbc.sql(
            "INSERT INTO attachment (id, unit, name, media_type, bytes, sha256, content,"
                + " uploaded_by, uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.toString(),
            actor.unit(),
            name,
            type,
            content.length,
            Sha256.of(content),
            content,
            actor.login(),
            Timestamp.from(clock.instant()))
        .update();
    return new Uploaded(id, name, content.length);
  }

  /** The form may name only files that its sender has uploaded and that belong to no case yet. */
  void check(Step step, FieldProblems problems) {
    var named = step.form().codes(FIELD);
    if (!named.isEmpty()) {
      var free =
          jdbc.sql(
                  "SELECT COUNT(*) FROM attachment WHERE id IN (:ids) AND uploaded_by = :me"
                      + " AND case_no IS NULL")
              .params(Map.of("ids", named, "me", step.actor().login()))
              .query(Long.class)
              .single();
      problems.when(free != named.size(), FIELD, "attachments.unknown");
    }
  }

  /** From now on the files are the case's. */
  @Transactional(propagation = Propagation.MANDATORY)
  void bind(Step step) {
    var named = step.form().codes(FIELD);
    if (!named.isEmpty()) {
      jdbc.sql("UPDATE attachment SET case_no = :caseNo, task = :task WHERE id IN (:ids)")
          .params(Map.of("caseNo", step.theCase().caseNo(), "task", step.task(), "ids", named))
          .update();
    }
  }

  /** The files of a case; who sees the case in summary sees his own unit's. */
  List<Attachment> of(String caseNo, Actor actor) {
    return looks.at(
        new At("attachments", null),
        caseNo,
        actor,
        theCase -> {
          var all = sights.require(actor, theCase).whole();
          return Seen.masked(list(caseNo, actor, all));
        });
  }

  private List<Attachment> list(String caseNo, Actor actor, boolean all) {
    return jdbc.sql(
            "SELECT id, name, media_type, bytes, sha256, task, uploaded_at FROM attachment"
                + " WHERE case_no = :caseNo"
                + (all ? "" : " AND unit = :unit")
                + " ORDER BY uploaded_at, id")
        .param("caseNo", caseNo)
        .param("unit", actor.unit())
        .query(Attachment.class)
        .list();
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
        theCase -> new Seen<>(content(theCase, id, actor), Set.of("content")));
  }

  private Content content(PetitionCase theCase, String id, Actor actor) {
    var caseNo = theCase.caseNo();
    var sight = sights.require(actor, theCase);
    var unit =
        jdbc.sql("SELECT unit FROM attachment WHERE case_no = ? AND id = ?")
            .params(caseNo, id)
            .query(String.class)
            .optional()
            .filter(owner -> sight.whole() || owner.equals(actor.unit()))
            .orElseThrow(Unknown::new);
    if (!sight.plain() && !unit.equals(actor.unit())) {
      throw new NotAllowed();
    }
    return jdbc.sql("SELECT name, media_type, content FROM attachment WHERE id = ?")
        .param(id)
        .query(
            (row, i) ->
                new Content(
                    row.getString("name"), row.getString("media_type"), row.getBytes("content")))
        .single();
  }

  /** Not one of the allowed kinds, or not what its name says. */
  static class UnfitFile extends Refusal {
    UnfitFile() {
      super(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}

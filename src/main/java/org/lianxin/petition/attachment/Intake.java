package org.lianxin.petition.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.lianxin.access.Actor;
import org.lianxin.access.Rights;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Refusals.NoRoom;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.petition.attachment.Attachments.Entry;
import org.lianxin.store.SealedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a file in: it is looked through, sealed and stored, and only then written down, so that
 * there is never a row without its file.
 */
@Service
class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final Rights rights;
  private final UnboundFiles unbound;
  private final Inspection inspection;
  private final SealedFiles files;
  private final Attachments attachments;
  private final Ids ids;

  Intake(
      Rights rights,
      UnboundFiles unbound,
      Inspection inspection,
      SealedFiles files,
      Attachments attachments,
      Ids ids) {
    this.rights = rights;
    this.unbound = unbound;
    this.inspection = inspection;
    this.files = files;
    this.attachments = attachments;
    this.ids = ids;
  }

  /** What the uploader is told. */
  record Uploaded(UUID id, String name, long size) {}

  /** Takes a file in; it belongs to no case yet. Nothing of a refused one is kept. */
  Uploaded take(String sentName, MultipartFile sent, Actor actor) throws IOException {
    if (!rights.anySight(actor.roles())) {
      throw new NotAllowed();
    }
    return passed(FileNames.clean(sentName), sent, actor);
  }

  /** The same of whoever has been let in otherwise. */
  Uploaded passed(String name, MultipartFile sent, Actor actor) throws IOException {
    unbound.requireRoom(actor, sent.getSize());
    try (var incoming = incoming(sent)) {
      var passed = inspection.require(name, incoming);
      var id = ids.next();
      try (var plain = Files.newInputStream(passed.file())) {
        var kept = files.keep(id.toString(), plain);
        attachments.add(new Entry(id, name, passed.kind(), passed.scanned()), kept, actor);
        return new Uploaded(id, name, kept.bytes());
      }
    }
  }

  private static Incoming incoming(MultipartFile sent) {
    try {
      return Incoming.of(sent);
    } catch (IOException e) {
      log.error("uploads cannot be put down: {}", e.getClass().getName());
      throw new NoRoom();
    }
  }
}

package org.lianxin.petition.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.petition.KeptFiles;
import org.lianxin.petition.attachment.FileRefusals.FileTakenMeanwhile;
import org.lianxin.store.SealedFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The files of what is no case, in the rows of those that are. */
@Service
class FilesBesideCases implements KeptFiles {

  private static final String SELECT =
      "SELECT id, kept_for, sealed_name, salt, media_type, bytes FROM attachment"
          + " WHERE case_no IS NULL AND salt IS NOT NULL AND ";

  private final JdbcClient jdbc;
  private final Intake intake;
  private final SealedFiles files;
  private final SealedNames names;

  FilesBesideCases(JdbcClient jdbc, Intake intake, SealedFiles files, SealedNames names) {
    this.jdbc = jdbc;
    this.intake = intake;
    this.files = files;
    this.names = names;
  }

  @Override
  public KeptFile take(MultipartFile sent, Actor by) {
    try {
      var name = FileNames.clean(Optional.ofNullable(sent.getOriginalFilename()).orElse(""));
      var taken = intake.passed(name, sent, by);
      return new KeptFile(taken.id().toString(), "", name, "", taken.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public boolean fit(Collection<String> ids, String owner, Actor by) {
    var asked = new HashSet<>(ids);
    return asked.isEmpty()
        || jdbc.sql(
                    "SELECT COUNT(*) FROM attachment WHERE id IN (:ids) AND case_no IS NULL"
                        + " AND (kept_for = :owner OR kept_for IS NULL AND uploaded_by = :me)")
                .params(Map.of("ids", asked, "owner", owner, "me", by.login()))
                .query(Long.class)
                .single()
            == asked.size();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Collection<String> ids, String owner, Actor by) {
    var wanted = new HashSet<>(ids);
    for (var file : all("kept_for = ?", owner)) {
      if (!wanted.remove(file.id())) {
        letGo(file);
      }
    }
    for (var id : wanted) {
      var bound =
          jdbc.sql(
                  "UPDATE attachment SET kept_for = ? WHERE id = ? AND uploaded_by = ?"
                      + " AND case_no IS NULL AND kept_for IS NULL")
              .params(owner, id, by.login())
              .update();
      if (bound != 1) {
        throw new FileTakenMeanwhile();
      }
    }
  }

  /** With its row goes its salt: from then on nobody can read the file. */
  private void letGo(KeptFile file) {
    var address = address(file);
    jdbc.sql("DELETE FROM attachment WHERE id = ?").param(file.id()).update();
    files.letGo(address);
  }

  @Override
  @Transactional(readOnly = true)
  public List<KeptFile> of(String begin) {
    return all("kept_for LIKE ?", begin + "%");
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<KeptFile> find(String id) {
    return all("kept_for IS NOT NULL AND id = ?", id).stream().findFirst();
  }

  private List<KeptFile> all(String condition, String value) {
    return jdbc.sql(SELECT + condition + " ORDER BY uploaded_at, id")
        .param(value)
        .query((row, i) -> file(row))
        .list();
  }

  private KeptFile file(ResultSet row) throws SQLException {
    var id = row.getString("id");
    return new KeptFile(
        id,
        row.getString("kept_for"),
        Optional.ofNullable(names.open(id, row.getBytes("salt"), row.getBytes("sealed_name")))
            .orElse(""),
        row.getString("media_type"),
        row.getLong("bytes"));
  }

  @Override
  @Transactional(readOnly = true)
  public KeptContent open(KeptFile file) {
    var salt =
        jdbc.sql("SELECT salt FROM attachment WHERE id = ? AND salt IS NOT NULL")
            .param(file.id())
            .query(byte[].class)
            .optional()
            .orElseThrow(Unknown::new);
    return new KeptContent(
        file.name(), file.mediaType(), file.bytes(), files.open(file.id(), address(file), salt));
  }

  private String address(KeptFile file) {
    return jdbc.sql("SELECT address FROM attachment WHERE id = ?")
        .param(file.id())
        .query(String.class)
        .single();
  }
}

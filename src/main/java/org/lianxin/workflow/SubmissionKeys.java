package org.lianxin.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Sha256;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.PetitionCase;
import org.lianxin.protection.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers which submission led to which case, so that a registration sent twice over a weak
 * network is one case. Of what was sent only a keyed digest is kept: who has a copy of the database
 * cannot try out what a registration may have said.
 */
@Component
class SubmissionKeys {

  private final JdbcClient jdbc;
  private static final String CONTENT = "registration_key.content";

  private final JsonMapper json;
  private final Vault vault;
  private final BusinessClock clock;

  SubmissionKeys(JdbcClient jdbc, JsonMapper json, Vault vault, BusinessClock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.vault = vault;
    this.clock = clock;
  }

  /** A submission: whose, under which key, with what content. */
  record Submission(String keyHash, String content) {}

  /** The case a submission led to, and its state in the first answer. */
  record First(String caseNo, CaseState state, @Nullable String contentHash) {}

  Submission submission(Actor actor, String key, Map<String, Object> content) {
    return new Submission(
        Sha256.of((actor.login() + "/" + key).getBytes(StandardCharsets.UTF_8)),
        json.writeValueAsString(new TreeMap<>(content)));
  }

  /**
   * What this submission has led to, if it has been here before.
   *
   * @throws KeyUsedForAnother if the key came with other content
   */
  Optional<First> first(Submission submission) {
    var first =
        jdbc.sql("SELECT case_no, state, content_hash FROM registration_key WHERE key_hash = ?")
            .param(submission.keyHash)
            .query(First.class)
            .optional();
    if (first.isPresent() && !fits(first.get().contentHash, submission.content)) {
      throw new KeyUsedForAnother();
    }
    return first;
  }

  /** Ties the submission to its case; a second one of the same key waits here and then fails. */
  void keep(Submission submission, PetitionCase theCase) {
    jdbc.sql(
            "INSERT INTO registration_key (key_hash, content_hash, case_no, state, created_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(
            submission.keyHash,
            HexFormat.of().formatHex(vault.index(CONTENT, submission.content)),
            theCase.caseNo(),
            theCase.state().name(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** What an earlier release kept of the content could be guessed, so it was taken away. */
  private boolean fits(@Nullable String hash, String content) {
    return hash == null
        || vault.indexes(CONTENT, content).stream()
            .anyMatch(index -> HexFormat.of().formatHex(index).equals(hash));
  }

  /** The key belongs to another registration. */
  static class KeyUsedForAnother extends Refusal {
    KeyUsedForAnother() {
      super(HttpStatus.CONFLICT);
    }
  }
}

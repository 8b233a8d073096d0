package org.lianxin.petition;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of accusations, in a table and under keys of their own (Art. 30 ¶3; domain.md §8.2 P4).
 * Whoever opens one has asked {@link CaseSight} first.
 */
@Component
class SealedAccusations {

  private static final String MATTER = "matter";
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final CaseKeys keys;
  private final Vault vault;
  private final JsonMapper json;
  private final BusinessClock clock;
  private final Ids ids;

  SealedAccusations(
      JdbcClient jdbc, CaseKeys keys, Vault vault, JsonMapper json, BusinessClock clock, Ids ids) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.vault = vault;
    this.json = json;
    this.clock = clock;
    this.ids = ids;
  }

  /** Opens the sealed file of a case. */
  void begin(String caseNo, Accusation accusation) {
    keep(caseNo, MATTER, keys.make(caseNo, Level.P4), accusation);
  }

  /** Adds a completed form to it. */
  void add(String caseNo, String step, Map<String, Object> form) {
    keep(caseNo, step, keys.salt(caseNo, Level.P4).orElseThrow(), form);
  }

  /** What the case is about; empty once it has been shredded. */
  Optional<Accusation> matter(String caseNo) {
    return keys.salt(caseNo, Level.P4)
        .map(
            salt ->
                jdbc.sql("SELECT content FROM sealed_file WHERE case_no = ? AND part = ?")
                    .params(caseNo, MATTER)
                    .query((row, i) -> row.getBytes("content"))
                    .single())
        .map(content -> json.readValue(opened(caseNo, MATTER, content), Accusation.class));
  }

  /** Changes what is told in it; only for what the petitioner has a right to have changed. */
  void rewrite(String caseNo, UnaryOperator<Accusation> change) {
    matter(caseNo).ifPresent(told -> replace(caseNo, MATTER, change.apply(told)));
  }

  /** Changes what is kept of a task's forms; the same. */
  void rewrite(String caseNo, String task, Consumer<Map<String, Object>> change) {
    var steps =
        jdbc.sql("SELECT id FROM case_step WHERE case_no = ? AND task = ?")
            .params(caseNo, task)
            .query(String.class)
            .list();
    forms(caseNo)
        .forEach(
            (step, form) -> {
              if (steps.contains(step)) {
                change.accept(form);
                replace(caseNo, step, form);
              }
            });
  }

  private void replace(String caseNo, String part, Object content) {
    var salt = keys.salt(caseNo, Level.P4).orElseThrow();
    jdbc.sql("UPDATE sealed_file SET content = ? WHERE case_no = ? AND part = ?")
        .params(
            vault.seal(Level.P4, salt, place(part), json.writeValueAsString(content)), caseNo, part)
        .update();
  }

  /** Its completed forms by step; none once it has been shredded. */
  Map<String, Map<String, Object>> forms(String caseNo) {
    var forms = new HashMap<String, Map<String, Object>>();
    if (keys.salt(caseNo, Level.P4).isPresent()) {
      jdbc.sql("SELECT part, content FROM sealed_file WHERE case_no = ? AND part <> ?")
          .params(caseNo, MATTER)
          .query(Part.class)
          .list()
          .forEach(
              part ->
                  forms.put(
                      part.part, json.readValue(opened(caseNo, part.part, part.content), FIELDS)));
    }
    return forms;
  }

  /** Where a part lies: no other part of the file can stand for it. */
  static String place(String part) {
    return "sealed_file." + part;
  }

  private void keep(String caseNo, String part, byte[] salt, Object content) {
    jdbc.sql(
            "INSERT INTO sealed_file (id, case_no, part, content, sealed_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(
            ids.next().toString(),
            caseNo,
            part,
            vault.seal(Level.P4, salt, place(part), json.writeValueAsString(content)),
            Timestamp.from(clock.instant()))
        .update();
  }

  private String opened(String caseNo, String part, byte[] content) {
    var salt = keys.salt(caseNo, Level.P4).orElseThrow();
    return vault.open(Level.P4, salt, place(part), content);
  }

  private record Part(String part, byte[] content) {}
}

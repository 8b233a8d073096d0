package org.lianxin.workflow;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Words;
import org.lianxin.petition.SealedTexts;
import org.lianxin.workflow.form.FormSchema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people have typed into an item's form and not yet submitted; each sees only his own. */
@Component
class Drafts {

  /** Longer than any form of the path when every field is full. */
  private static final int LONGEST = 200_000;

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final SealedTexts texts;
  private final JsonMapper json;
  private final Words words;
  private final BusinessClock clock;

  Drafts(JdbcClient jdbc, SealedTexts texts, JsonMapper json, Words words, BusinessClock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.json = json;
    this.words = words;
    this.clock = clock;
  }

  Optional<Map<String, Object>> of(WorkItem item, Actor author) {
    return of(item, author.login());
  }

  private Optional<Map<String, Object>> of(WorkItem item, String author) {
    return jdbc.sql("SELECT data FROM work_item_draft WHERE work_item = ? AND author = ?")
        .params(item.id(), author)
        .query(String.class)
        .optional()
        .map(data -> texts.read(item.caseNo(), place(item), data))
        .map(data -> json.readValue(data, FIELDS));
  }

  void keep(WorkItem item, FormSchema schema, Map<String, Object> typed, Actor author) {
    var unknown = typed.keySet().stream().filter(key -> !schema.keys().contains(key)).count();
    var data = json.writeValueAsString(typed);
    if (unknown > 0 || data.length() > LONGEST) {
      throw new InvalidForm(List.of(new FieldProblem("", words.of("rule.draft.unusable"))));
    }
    jdbc.sql("REPLACE INTO work_item_draft (work_item, author, data, saved_at) VALUES (?, ?, ?, ?)")
        .params(
            item.id(),
            author.login(),
            texts.kept(item.caseNo(), place(item), data),
            Timestamp.from(clock.instant()))
        .update();
  }

  private static String place(WorkItem item) {
    return place(String.valueOf(item.id()));
  }

  static String place(String item) {
    return "work_item_draft." + item;
  }

  /** What one has typed is the other's from now on, in place of what that one had typed. */
  void handOver(WorkItem item, String from, String to) {
    if (of(item, from).isEmpty()) {
      return;
    }
    jdbc.sql("DELETE FROM work_item_draft WHERE work_item = ? AND author = ?")
        .params(item.id(), to)
        .update();
    jdbc.sql("UPDATE work_item_draft SET author = ? WHERE work_item = ? AND author = ?")
        .params(to, item.id(), from)
        .update();
  }

  /** The item is done: nobody's draft is needed any more. */
  void forget(WorkItem item) {
    if (item.hasDraft()) {
      jdbc.sql("DELETE FROM work_item_draft WHERE work_item = ?").param(item.id()).update();
    }
  }
}

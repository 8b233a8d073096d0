package org.lianxin.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which kinds of phrases which task or action offers: {@code wording/tasks.csv}. */
@Component
class PhraseKinds {

  private static final String LIST = "phraseKinds";

  private final Vocabulary vocabulary;
  private final Map<String, List<String>> ofTasks = new LinkedHashMap<>();

  PhraseKinds(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (var row : CsvFile.rows(new ClassPathResource("wording/tasks.csv"), 2)) {
      ofTasks.put(row[0], List.of(row[1].split(" ")));
    }
  }

  /** The kinds that fit a task or an action. */
  Optional<List<String>> of(String task) {
    return Optional.ofNullable(ofTasks.get(task));
  }

  Map<String, List<String>> all() {
    return Map.copyOf(ofTasks);
  }

  boolean known(String kind) {
    return vocabulary.list(LIST).stream().map(Option::value).anyMatch(kind::equals);
  }

  String label(String kind) {
    return vocabulary.label(LIST, kind);
  }
}

package org.lianxin.workflow;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Component;

/** What the work on an item is called: as its process says, or in English. */
@Component
class ItemNames {

  private final Vocabulary vocabulary;
  private final Words words;

  ItemNames(Vocabulary vocabulary, Words words) {
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /**
   * @param task null for what is no item of work
   * @param name as the process has it, in Chinese
   */
  String of(@Nullable String task, String name) {
    return task == null || words.language() != Locale.ENGLISH
        ? name
        : vocabulary.label("tasks", task);
  }
}

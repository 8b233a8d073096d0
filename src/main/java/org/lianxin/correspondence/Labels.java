package org.lianxin.correspondence;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.Names;
import org.springframework.stereotype.Component;

/** Words for codes, as documents have them; null stays null. */
@Component
class Labels {

  private final Vocabulary vocabulary;
  private final Names names;

  Labels(Vocabulary vocabulary, Names names) {
    this.vocabulary = vocabulary;
    this.names = names;
  }

  @Nullable String of(String list, @Nullable String code) {
    return code == null ? null : vocabulary.label(list, code);
  }

  @Nullable String all(String list, List<String> codes) {
    return joined(codes.stream().map(code -> vocabulary.label(list, code)).toList());
  }

  @Nullable String unit(@Nullable String code) {
    return code == null ? null : names.unit(code).name();
  }

  @Nullable String units(List<String> codes) {
    return joined(codes.stream().map(code -> names.unit(code).name()).toList());
  }

  @Nullable String village(@Nullable String code) {
    return code == null ? null : names.village(code);
  }

  @Nullable String category(@Nullable String code) {
    return code == null ? null : names.category(code);
  }

  private static @Nullable String joined(List<String> words) {
    return words.isEmpty() ? null : words.stream().collect(Collectors.joining("、"));
  }
}

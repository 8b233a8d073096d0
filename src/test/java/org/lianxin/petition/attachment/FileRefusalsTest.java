package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.store.SealedFiles.FileDamaged;
import org.lianxin.store.SealedFiles.StoreUnreachable;

/** Whoever is refused is told why, in his language. */
class FileRefusalsTest {

  static Stream<String> refusals() {
    return Stream.concat(
            Arrays.stream(FileRefusals.class.getDeclaredClasses()),
            Stream.of(FileDamaged.class, StoreUnreachable.class))
        .map(Class::getSimpleName);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void theReasonIsWordedInBothLanguages(String refusal) {
    var chinese = ResourceBundle.getBundle("messages.problems", Locale.ROOT);
    var english = ResourceBundle.getBundle("messages.problems", Locale.ENGLISH);
    for (var part : new String[] {".title", ".detail"}) {
      var key = "problem." + refusal + part;
      assertThat(chinese.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
      assertThat(english.getString(key)).matches("\\p{ASCII}+");
    }
  }
}

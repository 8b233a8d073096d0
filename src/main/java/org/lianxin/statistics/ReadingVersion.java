package org.lianxin.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lianxin.foundation.Sha256;
import org.lianxin.petition.CaseState;

/**
 * By which program a case was read for the figures: the hash of the classes that decide what is
 * read and how it is kept. Nobody needs to remember to count up a number.
 */
final class ReadingVersion {

  private static final List<Class<?>> DECIDING =
      List.of(
          CaseColumns.class,
          CaseHistory.class,
          CaseReviews.class,
          CaseRepeats.class,
          CaseLoader.class,
          Days.class,
          CaseRow.class,
          CaseRow.Kind.class,
          CaseState.class,
          CaseFacts.class,
          Chunk.class,
          DayColumn.class,
          Entries.class,
          Codes.class);

  private ReadingVersion() {}

  static String now() {
    var digest = Sha256.digest();
    for (var one : DECIDING) {
      var file = one.getName().substring(one.getPackageName().length() + 1) + ".class";
      try (var code = one.getResourceAsStream(file)) {
        digest.update(code.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Sha256.hex(digest);
  }
}

package org.lianxin.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lianxin.foundation.Sha256;
import org.lianxin.petition.CaseState;

/**
 * By which program something was read that is kept between two starts: the hash of the classes that
 * decide what is read and how it is kept. Nobody needs to remember to count up a number.
 */
public final class ReadingVersion {

  private static final List<Class<?>> OF_CASES =
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

  /** Of the cases as the figures know them. */
  static String ofCases() {
    return of(OF_CASES);
  }

  public static String of(List<Class<?>> deciding) {
    var digest = Sha256.digest();
    for (var one : deciding) {
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

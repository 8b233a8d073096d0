package org.lianxin.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the benchmark's generator chain the events of a copied case as the program would have. */
public final class CopiedEvent {

  /** The columns of an event but its own hash, in the order in which they are hashed. */
  public static final List<String> COLUMNS =
      List.of(
          "chain",
          "seq",
          "at",
          "actor",
          "acting_for",
          "roles",
          "ip",
          "action",
          "object_type",
          "object_id",
          "fields",
          "reason");

  private CopiedEvent() {}

  /**
   * The hash of an event that follows another.
   *
   * @param values those of {@link #COLUMNS}
   */
  public static String hash(List<@Nullable Object> values, String previous) {
    return EventHash.of(
        new AuditEvent(
            text(values, 0),
            number(values, 1),
            number(values, 2),
            text(values, 3),
            textOrNone(values, 4),
            text(values, 5),
            textOrNone(values, 6),
            text(values, 7),
            text(values, 8),
            textOrNone(values, 9),
            text(values, 10),
            textOrNone(values, 11),
            previous,
            ""));
  }

  private static String text(List<@Nullable Object> values, int column) {
    return String.valueOf(values.get(column));
  }

  private static @Nullable String textOrNone(List<@Nullable Object> values, int column) {
    return values.get(column) == null ? null : text(values, column);
  }

  private static long number(List<@Nullable Object> values, int column) {
    return Long.parseLong(text(values, column));
  }
}

package org.lianxin.statistics.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.statistics.Period;

/**
 * A report as it is kept.
 *
 * @param texts of every section of its kind
 * @param figuresAt when its figures were taken
 * @param sha256 of its file; null as long as it is a draft
 */
record Report(
    String id,
    ReportKind kind,
    String unit,
    Period period,
    ReportState state,
    Map<Section, Text> texts,
    Snapshot snapshot,
    Instant figuresAt,
    @Nullable String sha256,
    String madeBy,
    String changedBy,
    Instant changedAt,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    long version) {

  /**
   * What a section says.
   *
   * @param proposed what was proposed to be said
   */
  record Text(String text, String proposed) {

    boolean edited() {
      return !text.equals(proposed);
    }

    /** With what is proposed now: it holds where nobody has written anything else. */
    Text proposed(String now) {
      return new Text(edited() ? text : now, now);
    }
  }

  boolean submitted() {
    return state == ReportState.SUBMITTED;
  }

  /** What is proposed, and nothing else yet. */
  static Map<Section, Text> fresh(ReportKind kind, Map<Section, String> proposed) {
    var texts = new EnumMap<Section, Text>(Section.class);
    for (var section : kind.sections()) {
      var text = proposed.getOrDefault(section, "");
      texts.put(section, new Text(text, text));
    }
    return texts;
  }
}

package org.lianxin.supervision.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Option;
import org.lianxin.petition.UnitName;

/**
 * A card as somebody sees it.
 *
 * @param unit the one that is responsible
 * @param caseNo the case, if it is about one
 * @param sheetNo the supervision sheet, if it was filled in for one
 * @param fillings how it was filled in, the latest first; none while it is empty
 * @param form what it is filled in with now; null for who may not
 * @param version how often it was filled in
 */
record CardView(
    UnitName unit,
    @Nullable String caseNo,
    @Nullable String sheetNo,
    List<CardFilling> fillings,
    @Nullable CardToFill form,
    long version) {

  /** One filling, with the fields of its time. */
  record CardFilling(long number, String by, Instant at, List<CardRow> rows) {}

  /**
   * A field with what stands in it.
   *
   * @param text in words, empty where nothing was filled in
   */
  record CardRow(String code, String label, String text) {}

  /**
   * The fields as they are now.
   *
   * @param values what is proposed, by code
   * @param lastDay the day of the law that the day set must not be after
   */
  record CardToFill(
      List<CardField> fields,
      Map<String, String> values,
      List<Option> leaders,
      List<Option> people,
      @Nullable LocalDate lastDay) {}
}

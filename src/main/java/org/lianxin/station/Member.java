package org.lianxin.station;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who works at a station or an office, domain.md §7.1.
 *
 * @param homeUnit 派出单位: who sent him
 * @param onBoard whether he stands on the board outside, and so in what everybody may read
 * @param toDay the last day; null while no end is known
 */
record Member(
    String id,
    String unit,
    String name,
    String homeUnit,
    String post,
    @Nullable Responsibility responsibility,
    String workPhone,
    boolean onBoard,
    LocalDate fromDay,
    @Nullable LocalDate toDay,
    long version) {

  /** 第一、第二、第三责任人. */
  enum Responsibility {
    FIRST,
    SECOND,
    THIRD
  }

  boolean thereOn(LocalDate day) {
    return !day.isBefore(fromDay) && (toDay == null || !day.isAfter(toDay));
  }

  /** Whether both are there on some day. */
  boolean meets(LocalDate from, @Nullable LocalDate to) {
    return (to == null || !fromDay.isAfter(to)) && (toDay == null || !from.isAfter(toDay));
  }
}

package org.lianxin.deadline;

import org.lianxin.foundation.Refusals.BadParameter;

/**
 * How a year's holidays are arranged.
 *
 * @param noticeNo number of the notice, such as 国办发明电〔2025〕7号
 */
public record CalendarYear(int year, Status status, String noticeNo) {

  private static final int FIRST = 2000;
  private static final int LAST = 2099;
  private static final int LONGEST_NUMBER = 50;

  public CalendarYear {
    if (year < FIRST || year > LAST) {
      throw new BadParameter("year");
    }
    if (noticeNo.isBlank() || noticeNo.length() > LONGEST_NUMBER) {
      throw new BadParameter("noticeNo");
    }
  }

  /** How firm the arrangement is. */
  public enum Status {
    FINAL,
    /** Expected, not decreed: dates counted with it stay provisional. */
    PROVISIONAL
  }
}

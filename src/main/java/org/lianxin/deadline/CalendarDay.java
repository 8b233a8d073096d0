package org.lianxin.deadline;

import java.time.LocalDate;

/**
 * What the calendar says of one day.
 *
 * @param why 工作日, 调休上班（春节）, 周末 or the holiday's name
 * @param provisional the arrangement of its year is not known yet, so this may change
 */
public record CalendarDay(LocalDate date, boolean working, String why, boolean provisional) {}

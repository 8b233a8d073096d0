package org.lianxin.deadline;

import java.time.LocalDate;

/**
 * A day that was passed over.
 *
 * @param why what people call it: 周末, 春节, 听证
 */
public record DayOff(LocalDate date, String why) {}

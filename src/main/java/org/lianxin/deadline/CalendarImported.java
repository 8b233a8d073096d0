package org.lianxin.deadline;

/** The arrangement of a year was taken in: what was counted with it before must be counted anew. */
public record CalendarImported(int year) {}

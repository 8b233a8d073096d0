package org.lianxin.mail;

/** The columns of the table of domain.md §4.5 whose people get mail. */
enum Audience {
  PETITIONER,
  /** 站员, who registered it, and the chief. */
  STATION,
  OFFICE,
  LEADER,
  DEPT,
  /** 纪检联络员: of accusations nobody else. */
  LIAISON
}

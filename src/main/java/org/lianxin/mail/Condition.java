package org.lianxin.mail;

/** What a cell of the table asks for beside a tick. */
enum Condition {
  ALWAYS,
  /** The matter is a major one (Art. 25). */
  IF_MAJOR,
  /** A leader has instructed it. */
  IF_INSTRUCTED,
  /** It is not about the person, nor about the unit he works in. */
  IF_NOT_RESPONDENT,
  /** The person's unit has not signed for it yet. */
  IF_TO_SIGN,
  /** What is late is something that the law promises the petitioner by a day. */
  IF_PROMISED
}

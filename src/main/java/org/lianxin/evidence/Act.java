package org.lianxin.evidence;

/** What was done; worded in the code list {@code auditActions}. */
public enum Act {
  /** The chain of a case from before there were chains. */
  BEGUN,
  REGISTERED,
  /** An accusation got a file of its own. */
  SPLIT_OFF,
  COMPLETED,
  CLAIMED,
  RELEASED,
  /** Something done outside the tasks: urged, withdrawn, taken back. */
  ACTED,
  /** The system did what a period leads to when nobody acts. */
  LAPSED,
  /** Personal data in plain was shown (P3). */
  SAW_PERSONAL,
  /** Something of an accusation was shown (P4). */
  SAW_SEALED,
  /** Somebody asked for something of an accusation and was refused. */
  REFUSED,
  SIGNED_IN,
  SIGN_IN_FAILED,
  SIGNED_OUT,
  LOCKED,
  UNLOCKED,
  ACCOUNT_CREATED,
  ACCOUNT_CHANGED,
  ABSENCE_ENTERED,
  ABSENCE_ENDED,
  CALENDAR_TAKEN,
  SETTING_CHANGED,
  /** What the program could not do by itself is tried again. */
  JOB_RETRIED,
  ROOT_TAKEN,
  /** A ledger was taken out as a file. */
  EXPORTED,
  AUDIT_READ,
  AUDIT_VERIFIED,
  /** A case's personal data was destroyed by a list that two have signed. */
  DESTROYED,
  INCIDENT_RECORDED,
  REPORT_WRITTEN,
  /** Frozen; nothing changes it afterwards. */
  REPORT_SUBMITTED,
  REPORT_TAKEN,
  /** A copy of the whole installation was made, and one was put back. */
  BACKED_UP,
  RESTORED
}

package org.lianxin.operation;

/** Every figure that is watched, in one list: counts and ages only, of nobody in particular. */
public enum Gauge {
  CASES_OPEN("lianxin.cases.open", "Cases that are not final"),
  CASES_DUE("lianxin.cases.due", "Open cases with two working days left at most"),
  CASES_OVERDUE("lianxin.cases.overdue", "Open cases whose last day is over"),
  SEARCH_UNREAD("lianxin.search.unread", "Cases whose text the search has yet to read"),
  JOBS_FAILED("lianxin.jobs.failed", "Jobs of the engine that are not tried again by themselves"),
  JOBS_RETRYING("lianxin.jobs.retrying", "Jobs of the engine that failed and are tried again"),
  JOBS_LATE("lianxin.jobs.late.seconds", "How long the longest waiting job has been due"),
  MAIL_WAITING("lianxin.mail.waiting", "Deliveries that have yet to leave"),
  MAIL_OLDEST("lianxin.mail.oldest.seconds", "Age of the oldest event that has yet to be told"),
  MAIL_STUCK("lianxin.mail.stuck", "Deliveries that should have left a quarter of an hour ago"),
  MAIL_REFUSED("lianxin.mail.refused", "Deliveries given up within a day");

  private final String title;
  private final String meaning;

  Gauge(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** As it is written in the code; Prometheus shows it with underscores. */
  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }
}

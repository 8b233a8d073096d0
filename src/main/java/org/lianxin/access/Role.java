package org.lianxin.access;

/** The roles of domain.md §2. */
public enum Role {
  /** 信访人, who has no account: the query code of his case stands for him. */
  PETITIONER,
  STATION_OFFICER,
  STATION_CHIEF,
  VILLAGE_CADRE,
  MEDIATOR,
  TOWN_OFFICE,
  TOWN_LEADER,
  DEPT_HEAD,
  LEAD_HANDLER,
  CO_HANDLER,
  SUPERVISOR,
  DISCIPLINE_LIAISON,
  PUBLICITY_REVIEWER,
  REVIEW_OFFICER,
  ASSESSOR,
  ARCHIVIST,
  SYS_ADMIN,
  SECURITY_ADMIN,
  AUDITOR
}

package org.lianxin.organization;

/** What a unit is in the path of a petition; domain.md §1.1. */
public enum UnitKind {
  /** 群众工作站. */
  STATION,
  /** 镇信访办（群工办）. */
  TOWN_OFFICE,
  /** 镇党委政府, in whose name opinions are issued. */
  TOWN,
  /** 业务科室、部门. */
  DEPARTMENT,
  /** 县信访工作联席会议办公室. */
  COUNTY,
  /** 纪检联络. */
  DISCIPLINE,
  /** 档案、系统管理: units that take no part in a case. */
  SERVICE
}

package org.lianxin.access;

/** The part that a person's unit has in a case. */
public enum Part {
  /** The unit that registered it. */
  REGISTERING_UNIT,
  /** A unit of the township whose case it is. */
  TOWNSHIP,
  /** 主办单位. */
  LEAD_UNIT,
  /** 协办单位. */
  CO_UNIT,
  /** A unit of the county above. */
  COUNTY,
  /** 复查、复核机关: once the petitioner has asked for review. */
  REVIEW_BODY,
  /** 纪检联络: of an accusation, and then nobody else. */
  DISCIPLINE,
  /** The petitioner himself. */
  PETITIONER
}

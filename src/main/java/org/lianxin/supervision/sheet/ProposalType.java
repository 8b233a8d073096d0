package org.lianxin.supervision.sheet;

/** 改进工作、完善政策、追究责任 (Art. 40). */
enum ProposalType {
  IMPROVE,
  POLICY,
  ACCOUNTABILITY
}

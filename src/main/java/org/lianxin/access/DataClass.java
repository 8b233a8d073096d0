package org.lianxin.access;

/** The classes of confidentiality; domain.md §8.2. */
public enum DataClass {
  /** 公示、统计: everybody. */
  P0,
  /** 办理过程、单位名称: staff who see the case at all. */
  P1,
  /** 反映内容、处理意见: who has a part in the case. */
  P2,
  /** 姓名、电话、住址、证件号: who needs it for his part; masked for everybody else. */
  P3,
  /** 检举控告: the whole file, for the discipline liaison alone. */
  P4
}

package org.lianxin.privacy;

/** What a petitioner may ask about his own data (个人信息保护法 Art. 44–48). */
enum PrivacyKind {
  /** 查阅、复制. */
  COPY,
  /** 更正、补充. */
  CORRECT,
  /** 删除. */
  DELETE,
  /** 解释说明处理规则. */
  EXPLAIN
}

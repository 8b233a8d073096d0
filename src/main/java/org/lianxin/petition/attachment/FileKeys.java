package org.lianxin.petition.attachment;

import java.util.Map;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files and their names keep the key they were sealed with when they were taken in. */
@Component
class FileKeys implements KeyUse {

  private final JdbcClient jdbc;

  FileKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "attachment";
  }

  @Override
  public Level level() {
    return Level.P3;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Integer, Long> byKey() {
    return KeyUse.count(jdbc, "attachment", "sealed_name");
  }
}

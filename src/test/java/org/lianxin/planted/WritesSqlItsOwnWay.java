package org.lianxin.planted;

import org.springframework.jdbc.core.JdbcTemplate;

class WritesSqlItsOwnWay {

  JdbcTemplate jdbc;
}

package org.lianxin.operation.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a copy consists of: the last entry of its file.
 *
 * @param madeAt as of when everything in it is
 * @param version the last migration of the database it was made of
 * @param database what kind of database that was
 * @param entries name → SHA-256 of each other entry
 * @param rows table → how many
 */
record Manifest(
    Instant madeAt,
    String version,
    String database,
    Map<String, String> entries,
    Map<String, Long> rows) {

  static final String NAME = "manifest.json";
  static final String TABLES = "tables/";
  static final String FILES = "files/";
  static final String ROWS = ".jsonl";

  static String entryOf(String table) {
    return TABLES + table + ROWS;
  }

  static String tableOf(String entry) {
    return entry.substring(TABLES.length(), entry.length() - ROWS.length());
  }
}

package org.lianxin.organization;

/**
 * A village.
 *
 * @param code 12-digit region code, domain.md §3.11
 * @param township region code of its township
 * @param station code of the station that serves it
 */
public record Village(String code, String name, String township, String station) {}

package org.lianxin.statistics;

import java.util.Map;

/**
 * The figures of one part.
 *
 * @param key a code, a month ({@code 2026-03}), a quarter ({@code 2026-Q1}), a half year ({@code
 *     2026-H1}) or a year; empty for what has none
 * @param few whether it has so few items that somebody who reads no cases is not told its figures
 */
public record Row(String key, String name, boolean few, Map<String, Figure> figures) {}

package org.lianxin.petition;

/**
 * The number a case goes by: {@code {unit code}-{year}-{six digits}} (design.md §4). Never given
 * twice.
 */
public record CaseNumber(String value) {

  static CaseNumber of(String unit, int year, int number) {
    return new CaseNumber("%s-%d-%06d".formatted(unit, year, number));
  }
}

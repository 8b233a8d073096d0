package org.lianxin.statistics;

import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Names;
import org.springframework.stereotype.Component;

/** What the keys of rows are called, and whether there is such a key at all. */
@Component
class KeyNames {

  private static final String GOVERNMENT = "人民政府";

  private final Organization organization;
  private final Names names;
  private final Vocabulary vocabulary;
  private final Words words;

  KeyNames(Organization organization, Names names, Vocabulary vocabulary, Words words) {
    this.organization = organization;
    this.names = names;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  String of(Dimension dimension, String key) {
    if (key.isEmpty()) {
      return words.of("figures.none");
    }
    return switch (dimension) {
      case STATION, UNIT -> names.unit(key).name();
      case VILLAGE -> names.village(key);
      case TOWNSHIP -> township(key);
      case CATEGORY, SUBCATEGORY -> names.category(key);
      case PURPOSE, STAT_FORM, CHANNEL, REPEAT, GROUP_KIND, SIZE ->
          vocabulary.label(list(dimension), key);
      case MONTH, QUARTER, HALF_YEAR, YEAR -> key;
    };
  }

  /** A township is called as its government is. */
  private String township(String region) {
    return organization.units(UnitKind.TOWN, region).stream()
        .findFirst()
        .map(Unit::name)
        .map(name -> name.replace(GOVERNMENT, ""))
        .orElse(region);
  }

  /** Whether a question may be narrowed to that key. */
  boolean has(Dimension dimension, String key) {
    if (key.isEmpty()) {
      return true;
    }
    return switch (dimension) {
      case STATION, UNIT -> organization.unit(key).isPresent();
      case VILLAGE -> organization.village(key).isPresent();
      case TOWNSHIP -> organization.units().stream().anyMatch(u -> u.region().equals(key));
      case CATEGORY, SUBCATEGORY -> category(key);
      case PURPOSE, STAT_FORM, CHANNEL, REPEAT, GROUP_KIND, SIZE ->
          vocabulary.list(list(dimension)).stream().anyMatch(o -> o.value().equals(key));
      case MONTH, QUARTER, HALF_YEAR, YEAR -> false;
    };
  }

  /** First and second level only. */
  private boolean category(String key) {
    var below = key.replaceAll("(00)+$", "");
    return key.matches("\\d{4}00")
        && organization.categories().stream().anyMatch(known -> known.code().startsWith(below));
  }

  private static String list(Dimension dimension) {
    return switch (dimension) {
      case PURPOSE -> "purposes";
      case STAT_FORM -> "statForms";
      case CHANNEL -> "channels";
      case REPEAT -> "recurrences";
      case GROUP_KIND -> "groupKinds";
      case SIZE -> "sizes";
      default -> throw new IllegalArgumentException(dimension.name());
    };
  }
}

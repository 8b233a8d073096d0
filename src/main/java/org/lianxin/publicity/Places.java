package org.lianxin.publicity;

import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Names;
import org.springframework.stereotype.Component;

/**
 * What the public is told of where a matter is from: no village where that would tell who it is.
 */
@Component
class Places {

  private static final String GOVERNMENT = "人民政府";

  private final Organization organization;
  private final Names names;
  private final Words words;

  Places(Organization organization, Names names, Words words) {
    this.organization = organization;
    this.names = names;
    this.words = words;
  }

  String of(String scope, String village, @Nullable String township) {
    return scope.equals(SmallCells.VILLAGE) ? names.village(village) : township(township);
  }

  /** A township is called as its government is. */
  String township(@Nullable String code) {
    return code == null
        ? words.of("notice.wide")
        : organization.units(UnitKind.TOWN, code).stream()
            .findFirst()
            .map(Unit::name)
            .map(name -> name.replace(GOVERNMENT, ""))
            .orElseGet(() -> words.of("notice.wide"));
  }

  /** Who handled it; a station would tell the village. */
  String unit(String code, String scope, @Nullable String township) {
    var station =
        organization.unit(code).filter(unit -> unit.kind() == UnitKind.STATION).isPresent();
    return station && !scope.equals(SmallCells.VILLAGE)
        ? township(township)
        : names.unit(code).name();
  }

  String category(String code) {
    return names.category(code);
  }
}

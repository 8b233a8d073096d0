package org.lianxin.petition;

import org.jspecify.annotations.Nullable;
import org.lianxin.organization.Category;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.Village;
import org.springframework.stereotype.Component;

/** Puts names beside codes; a code that is no longer known stands for itself. */
@Component
public class Names {

  private final Organization organization;

  Names(Organization organization) {
    this.organization = organization;
  }

  public UnitName unit(String code) {
    return new UnitName(code, organization.unit(code).map(Unit::name).orElse(code));
  }

  @Nullable UnitName unitOrNone(@Nullable String code) {
    return code == null ? null : unit(code);
  }

  public String village(String code) {
    return organization.village(code).map(Village::name).orElse(code);
  }

  public String category(String code) {
    return organization.category(code).map(Category::name).orElse(code);
  }
}

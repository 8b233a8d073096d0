package org.lianxin.petition;

import org.jspecify.annotations.Nullable;
import org.lianxin.access.Role;
import org.lianxin.access.StaffNames;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Category;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.Village;
import org.springframework.stereotype.Component;

/** Puts names beside codes; a code that is no longer known stands for itself. */
@Component
public class Names {

  private final Organization organization;
  private final StaffNames staff;
  private final Words words;

  Names(Organization organization, StaffNames staff, Words words) {
    this.staff = staff;
    this.organization = organization;
    this.words = words;
  }

  /** A unit; the petitioner, who acts for himself, is none and called what he is. */
  public UnitName unit(String code) {
    if (isPetitioner(code)) {
      return new UnitName(code, words.of("petitioner"));
    }
    return new UnitName(code, organization.unit(code).map(Unit::name).orElse(code));
  }

  /** Who acted, by the name that was kept with the act; the petitioner in the reader's language. */
  String actor(String name, String unit) {
    return isPetitioner(unit) ? words.of("petitioner") : name;
  }

  /** Somebody who works here, by the name he has now. */
  public String person(String login) {
    return staff.of(login);
  }

  /** The same where there may be nobody. */
  public @Nullable String personOrNone(@Nullable String login) {
    return login == null ? null : person(login);
  }

  private static boolean isPetitioner(String unit) {
    return unit.equals(Role.PETITIONER.name());
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

package org.lianxin.portal.page;

import java.util.List;
import java.util.Objects;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Says what every page knows. */
@Component
class Sites {

  private static final String STYLE = "/portal/portal.css";
  private static final String SCRIPT = "/portal/portal.js";

  private final ResourceUrlProvider files;
  private final Organization organization;

  Sites(ResourceUrlProvider mvcResourceUrlProvider, Organization organization) {
    this.files = mvcResourceUrlProvider;
    this.organization = organization;
  }

  Site present() {
    return new Site(
        address(STYLE),
        address(SCRIPT),
        organization.units().stream().filter(u -> u.kind() == UnitKind.TOWN_OFFICE).toList());
  }

  /** The same where nothing can be looked up. */
  Site withoutOffices() {
    return new Site(address(STYLE), address(SCRIPT), List.of());
  }

  private String address(String file) {
    return Objects.requireNonNull(files.getForLookupPath(file), file);
  }
}

package org.lianxin.portal.page;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page what all have. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {

  private final Sites sites;

  EveryPage(Sites sites) {
    this.sites = sites;
  }

  @ModelAttribute("site")
  Site site() {
    return sites.present();
  }
}

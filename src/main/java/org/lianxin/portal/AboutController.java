package org.lianxin.portal;

import java.util.List;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.Product;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page that one signs in on says. */
@RestController
class AboutController {

  private final Deadlines deadlines;
  private final boolean demo;
  private final List<SampleAccounts> samples;

  AboutController(
      Deadlines deadlines,
      @Value("${lianxin.demo.enabled:false}") boolean demo,
      ObjectProvider<SampleAccounts> samples) {
    this.deadlines = deadlines;
    this.demo = demo;
    this.samples = samples.stream().toList();
  }

  /**
   * The installation.
   *
   * @param policyPack name of the periods that apply
   * @param accounts those to try a demo with; of a real installation none
   */
  record About(
      String product,
      String version,
      String policyPack,
      boolean demo,
      List<SampleAccounts.Sample> accounts) {}

  @GetMapping("/api/public/about")
  About about() {
    return new About(
        Product.NAME,
        Product.VERSION,
        deadlines.pack().name(),
        demo,
        samples.stream().flatMap(some -> some.all().stream()).toList());
  }
}

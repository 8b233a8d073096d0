package org.lianxin.organization;

import java.util.List;
import java.util.Map;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of codes that forms and filters use; design.md §6. */
@RestController
class ReferenceController {

  private final Organization organization;
  private final Vocabulary vocabulary;

  ReferenceController(Organization organization, Vocabulary vocabulary) {
    this.organization = organization;
    this.vocabulary = vocabulary;
  }

  /** All lists, in the caller's language. */
  record Reference(
      List<Unit> units,
      List<Village> villages,
      List<Category> categories,
      Map<String, List<Option>> enums) {}

  @GetMapping("/api/reference")
  Reference reference() {
    return new Reference(
        organization.units(), organization.villages(), organization.categories(), vocabulary.all());
  }
}

package org.lianxin.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.workflow.ItemReading.OpenedForm;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done in a case outside its tasks; design.md §5, §6. */
@RestController
@RequestMapping("/api/cases/{caseNo}/actions/{action}")
class ActionController {

  private final Actions actions;

  ActionController(Actions actions) {
    this.actions = actions;
  }

  @GetMapping
  OpenedForm form(@PathVariable String caseNo, @PathVariable String action, Actor actor) {
    return actions.form(caseNo, action, actor);
  }

  @PostMapping
  Completion take(
      @PathVariable String caseNo,
      @PathVariable String action,
      @RequestBody Map<String, Object> form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return actions.take(caseNo, action, form, IfMatch.version(based), actor);
  }
}

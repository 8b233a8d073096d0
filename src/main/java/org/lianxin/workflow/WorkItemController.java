package org.lianxin.workflow;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.workflow.ItemReading.ItemView;
import org.lianxin.workflow.ItemReading.OpenedForm;
import org.lianxin.workflow.WorkList.View;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list and working on its items; design.md §6. */
@RestController
@RequestMapping("/api/work-items")
class WorkItemController {

  private final WorkList list;
  private final WorkCounts counts;
  private final ItemReading reading;
  private final WorkItems items;

  WorkItemController(WorkList list, WorkCounts counts, ItemReading reading, WorkItems items) {
    this.counts = counts;
    this.list = list;
    this.reading = reading;
    this.items = items;
  }

  @GetMapping
  PageOf<WorkListRow> list(
      @RequestParam(defaultValue = "todo") String view,
      @ParameterObject WorkListQuestion ask,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      @RequestParam(defaultValue = "") String sort,
      Actor actor) {
    return list.page(view(view), ask, new PageAsked(page, size, sort), actor);
  }

  /** How many rows each view has of what is looked for. */
  @GetMapping("/counts")
  WorkCounts.Counts counts(@ParameterObject WorkListQuestion ask, Actor actor) {
    return counts.of(ask, actor);
  }

  @GetMapping("/{id}")
  ItemView view(@PathVariable String id, Actor actor) {
    return reading.view(id, actor);
  }

  @GetMapping("/{id}/form")
  OpenedForm form(@PathVariable String id, Actor actor) {
    return reading.form(id, actor);
  }

  @PostMapping("/{id}/claim")
  Completion claim(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return items.claim(id, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/release")
  Completion release(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return items.release(id, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/complete")
  Completion complete(
      @PathVariable String id,
      @RequestBody Map<String, Object> form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return items.complete(id, form, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/save")
  Completion save(
      @PathVariable String id,
      @RequestBody Map<String, Object> form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return items.save(id, form, IfMatch.version(based), actor);
  }

  private static View view(String name) {
    try {
      return View.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadParameter("view");
    }
  }
}

package org.lianxin.workflow;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.workflow.ItemsAtOnce.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who gets which item. */
@RestController
@RequestMapping("/api/work-items")
class DistributionController {

  private final NextItem next;
  private final ItemsAtOnce items;

  DistributionController(NextItem next, ItemsAtOnce items) {
    this.next = next;
    this.items = items;
  }

  /** What kind of item is wanted; any if it is left out. */
  record Wanted(@Nullable String task) {}

  /** To whom an item goes. */
  record Recipient(@Nullable String login) {}

  /** Which items; to whom they go is said only when they are given out. */
  record Chosen(@Nullable List<String> ids, @Nullable String login) {}

  /** The most pressing item that nobody has; no content if there is none. */
  @PostMapping("/claim-next")
  ResponseEntity<NextItem.Claimed> claimNext(
      @RequestBody(required = false) @Nullable Wanted wanted, Actor actor) {
    return next.claim(wanted == null ? null : wanted.task, actor)
        .map(ResponseEntity::ok)
        .orElse(ResponseEntity.noContent().build());
  }

  @PostMapping("/{id}/assign")
  Completion assign(@PathVariable String id, @RequestBody Recipient to, Actor actor) {
    return items.assign(id, login(to.login), actor);
  }

  @PostMapping("/bulk/assign")
  List<Outcome> assignAll(@RequestBody Chosen chosen, Actor actor) {
    return items.assignAll(chosen.ids, login(chosen.login), actor);
  }

  @PostMapping("/bulk/release")
  List<Outcome> releaseAll(@RequestBody Chosen chosen, Actor actor) {
    return items.releaseAll(chosen.ids, actor);
  }

  @PostMapping("/bulk/claim")
  List<Outcome> claimAll(@RequestBody Chosen chosen, Actor actor) {
    return items.claimAll(chosen.ids, actor);
  }

  /** Nobody is refused like somebody wrong: after it has been asked who may give out at all. */
  private static String login(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}

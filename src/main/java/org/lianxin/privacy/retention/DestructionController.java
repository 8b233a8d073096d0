package org.lianxin.privacy.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 保管期限表 and 销毁清册. */
@RestController
@RequestMapping("/api/retention")
class DestructionController {

  private final RetentionTable table;
  private final DestructionLists lists;

  DestructionController(RetentionTable table, DestructionLists lists) {
    this.table = table;
    this.lists = lists;
  }

  record Proposed(@Nullable List<String> cases, @Nullable String reason) {}

  record SentBack(@Nullable String remark) {}

  @GetMapping
  List<RetentionTable.Row> table() {
    return table.rows();
  }

  @GetMapping("/candidates")
  List<Expired.Candidate> candidates(Actor actor) {
    return lists.candidates(actor);
  }

  @GetMapping("/lists")
  PageOf<StoredLists.Stored> lists(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    return lists.page(new PageAsked(page, size, ""), actor);
  }

  @GetMapping("/lists/{id}")
  DestructionLists.Minutes list(@PathVariable String id, Actor actor) {
    return lists.one(id, actor);
  }

  @PostMapping("/lists")
  @ResponseStatus(HttpStatus.CREATED)
  DestructionLists.Minutes propose(@RequestBody Proposed proposed, Actor actor) {
    return lists.propose(proposed.cases, proposed.reason, actor);
  }

  /** The second signature. It cannot be undone. */
  @PostMapping("/lists/{id}/sign")
  DestructionLists.Minutes sign(@PathVariable String id, Actor actor) {
    return lists.sign(id, actor);
  }

  @PostMapping("/lists/{id}/reject")
  DestructionLists.Minutes reject(
      @PathVariable String id, @RequestBody SentBack said, Actor actor) {
    return lists.reject(id, said.remark, actor);
  }
}

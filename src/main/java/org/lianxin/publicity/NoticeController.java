package org.lianxin.publicity;

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

/** 公示, for the office: the notices, and what people say of them. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

  private final NoticeDesk desk;
  private final CommentDesk comments;

  NoticeController(NoticeDesk desk, CommentDesk comments) {
    this.desk = desk;
    this.comments = comments;
  }

  @GetMapping
  PageOf<NoticeDesk.Listed> notices(
      @RequestParam(defaultValue = "UP") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    return desk.page(state, new PageAsked(page, size, ""), actor);
  }

  @PostMapping("/{caseNo}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable String caseNo, @RequestBody NoticeDesk.Stopping stopping, Actor actor) {
    desk.stop(caseNo, stopping, actor);
  }

  @GetMapping("/comments")
  PageOf<CommentDesk.Waiting> comments(
      @RequestParam(defaultValue = "OPEN") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    return comments.page(state, new PageAsked(page, size, ""), actor);
  }

  @GetMapping("/comments/{id}")
  CommentDesk.Opened comment(@PathVariable String id, Actor actor) {
    return comments.open(id, actor);
  }

  @PostMapping("/comments/{id}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable String id, @RequestBody CommentDesk.Closing closing, Actor actor) {
    comments.close(id, closing, actor);
  }
}

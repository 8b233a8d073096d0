package org.lianxin.supervision;

import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one has been told; design.md §6. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

  private final Messages messages;

  MessageController(Messages messages) {
    this.messages = messages;
  }

  @GetMapping
  PageOf<Messages.Shown> page(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable String caseNo,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    return messages.page(unread, caseNo, new PageAsked(page, size, ""), actor);
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(Actor actor) {
    messages.readAll(actor);
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable String id, Actor actor) {
    messages.read(id, actor);
  }
}

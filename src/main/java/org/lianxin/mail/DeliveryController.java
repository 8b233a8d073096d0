package org.lianxin.mail;

import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent and what did not arrive, for whoever runs the system. */
@RestController
@RequestMapping("/api/admin/deliveries")
class DeliveryController {

  private final DeliveryList deliveries;

  DeliveryController(DeliveryList deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping
  PageOf<DeliveryList.Delivery> page(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    require(actor);
    return deliveries.page(state, new PageAsked(page, size, ""));
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String id, Actor actor) {
    require(actor);
    deliveries.retry(id, actor);
  }

  private static void require(Actor actor) {
    if (!actor.is(Role.SYS_ADMIN)) {
      throw new NotAllowed();
    }
  }
}

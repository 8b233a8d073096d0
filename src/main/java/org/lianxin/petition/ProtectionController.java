package org.lianxin.petition;

import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.petition.Resealing.Progress;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is sealed with which key, for the administrator; nothing of what is sealed. */
@RestController
@RequestMapping("/api/protection")
class ProtectionController {

  private final Resealing resealing;
  private final TaskExecutor executor;

  ProtectionController(Resealing resealing, TaskExecutor applicationTaskExecutor) {
    this.resealing = resealing;
    this.executor = applicationTaskExecutor;
  }

  @GetMapping
  Progress progress(Actor actor) {
    requireAdministrator(actor);
    return resealing.progress();
  }

  /**
   * Begins to seal with the newest keys what older ones have sealed; a second time changes nothing.
   */
  @PostMapping("/reseal")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Progress reseal(Actor actor) {
    requireAdministrator(actor);
    executor.execute(() -> resealing.run(() -> true));
    return resealing.progress();
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.is(Role.SYS_ADMIN)) {
      throw new NotAllowed();
    }
  }
}

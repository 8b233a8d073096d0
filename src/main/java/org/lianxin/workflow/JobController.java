package org.lianxin.workflow;

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

/** What the program could not do by itself, for whoever runs the system. */
@RestController
@RequestMapping("/api/admin/jobs")
class JobController {

  private final FailedJobs jobs;

  JobController(FailedJobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping
  PageOf<FailedJobs.Failed> page(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    require(actor);
    return jobs.page(new PageAsked(page, size, ""));
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String id, Actor actor) {
    require(actor);
    jobs.retry(id, actor);
  }

  private static void require(Actor actor) {
    if (!actor.is(Role.SYS_ADMIN)) {
      throw new NotAllowed();
    }
  }
}

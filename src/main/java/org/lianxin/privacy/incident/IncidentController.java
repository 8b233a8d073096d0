package org.lianxin.privacy.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 个人信息安全事件. */
@RestController
@RequestMapping("/api/privacy/incidents")
class IncidentController {

  private final Incidents incidents;

  IncidentController(Incidents incidents) {
    this.incidents = incidents;
  }

  @GetMapping
  PageOf<Incidents.Shown> page(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Actor actor) {
    return incidents.page(new PageAsked(page, size, ""), actor);
  }

  @GetMapping("/{id}")
  Incidents.Shown one(@PathVariable String id, Actor actor) {
    return incidents.one(uuid(id), actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Incidents.Shown record(@RequestBody Known known, Actor actor) {
    return incidents.record(known, actor);
  }

  @PutMapping("/{id}")
  Incidents.Shown change(
      @PathVariable String id,
      @RequestBody Known known,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return incidents.change(uuid(id), known, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/close")
  Incidents.Shown close(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return incidents.close(uuid(id), IfMatch.version(based), actor);
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Unknown();
    }
  }
}

package org.lianxin.access.admin;

import static org.lianxin.access.admin.Administrators.forTheSystem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.organization.VillageChanges;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The villages and the stations that serve them, for the administrator of the system. */
@RestController
@RequestMapping("/api/admin/villages")
class VillageController {

  private final VillageChanges villages;

  VillageController(VillageChanges villages) {
    this.villages = villages;
  }

  @GetMapping
  List<VillageChanges.Listed> all(Actor actor) {
    forTheSystem(actor);
    return villages.all();
  }

  @GetMapping("/{code}")
  VillageChanges.Listed one(@PathVariable String code, Actor actor) {
    forTheSystem(actor);
    return villages.one(code);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  VillageChanges.Listed create(@RequestBody VillageChanges.Entered entered, Actor actor) {
    return villages.create(entered, forTheSystem(actor));
  }

  @PutMapping("/{code}")
  VillageChanges.Listed change(
      @PathVariable String code,
      @RequestBody VillageChanges.Entered entered,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return villages.change(code, entered, IfMatch.version(based), forTheSystem(actor));
  }
}

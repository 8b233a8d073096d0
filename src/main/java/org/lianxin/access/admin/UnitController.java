package org.lianxin.access.admin;

import static org.lianxin.access.admin.Administrators.forTheSystem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.organization.UnitChanges;
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

/** The units of the county, for the administrator of the system. */
@RestController
@RequestMapping("/api/admin/units")
class UnitController {

  private final UnitChanges units;

  UnitController(UnitChanges units) {
    this.units = units;
  }

  @GetMapping
  List<UnitChanges.Listed> all(Actor actor) {
    forTheSystem(actor);
    return units.all();
  }

  @GetMapping("/{code}")
  UnitChanges.Listed one(@PathVariable String code, Actor actor) {
    forTheSystem(actor);
    return units.one(code);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  UnitChanges.Listed create(@RequestBody UnitChanges.Entered entered, Actor actor) {
    return units.create(entered, forTheSystem(actor));
  }

  @PutMapping("/{code}")
  UnitChanges.Listed change(
      @PathVariable String code,
      @RequestBody UnitChanges.Entered entered,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return units.change(code, entered, IfMatch.version(based), forTheSystem(actor));
  }
}

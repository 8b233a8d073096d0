package org.lianxin.access.admin;

import static org.lianxin.access.admin.Administrators.forTheSystem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.organization.CategoryChanges;
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

/** The catalogue of matters, for the administrator of the system. */
@RestController
@RequestMapping("/api/admin/categories")
class CategoryController {

  private final CategoryChanges categories;

  CategoryController(CategoryChanges categories) {
    this.categories = categories;
  }

  @GetMapping
  List<CategoryChanges.Listed> all(Actor actor) {
    forTheSystem(actor);
    return categories.all();
  }

  @GetMapping("/{code}")
  CategoryChanges.Listed one(@PathVariable String code, Actor actor) {
    forTheSystem(actor);
    return categories.one(code);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CategoryChanges.Listed create(@RequestBody CategoryChanges.Entered entered, Actor actor) {
    return categories.create(entered, forTheSystem(actor));
  }

  @PutMapping("/{code}")
  CategoryChanges.Listed change(
      @PathVariable String code,
      @RequestBody CategoryChanges.Entered entered,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return categories.change(code, entered, IfMatch.version(based), forTheSystem(actor));
  }
}

package org.lianxin.supervision.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.foundation.SavedFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 考核; domain.md §7.9. */
@RestController
@RequestMapping("/api/assessments")
class AssessmentController {

  private final AssessmentReading reading;
  private final AssessmentDesk desk;
  private final Schemes schemes;
  private final Rectifications rectifications;
  private final AssessedUnits units;
  private final Grounds grounds;

  AssessmentController(
      AssessmentReading reading,
      AssessmentDesk desk,
      Schemes schemes,
      Rectifications rectifications,
      AssessedUnits units,
      Grounds grounds) {
    this.grounds = grounds;
    this.reading = reading;
    this.desk = desk;
    this.schemes = schemes;
    this.rectifications = rectifications;
    this.units = units;
  }

  @GetMapping
  List<AssessmentView.Listed> assessments(Actor actor) {
    return reading.list(actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AssessmentView make(@RequestBody AssessmentDesk.Making making, Actor actor) {
    return desk.make(making, actor);
  }

  @GetMapping("/scheme")
  Schemes.Scheme scheme(@RequestParam(required = false) @Nullable Integer version, Actor actor) {
    units.requireReader(actor);
    return version == null ? schemes.current() : schemes.require(version);
  }

  @PutMapping("/scheme")
  Schemes.Scheme changeScheme(@RequestBody Schemes.Making making, Actor actor) {
    return schemes.make(making, actor);
  }

  @GetMapping("/{id}")
  AssessmentView assessment(@PathVariable String id, Actor actor) {
    return reading.read(id, actor);
  }

  @PutMapping("/{id}/scores")
  AssessmentView score(
      @PathVariable String id, @RequestBody AssessmentDesk.Scoring scoring, Actor actor) {
    return desk.score(id, scoring, actor);
  }

  /** The score that names it makes it its own; what none has named within a day is thrown away. */
  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Grounds.GroundFile uploadGround(@RequestPart MultipartFile file, Actor actor) {
    return grounds.take(file, actor);
  }

  /** Sent to be saved: never shown or run inside our pages, nor left in a cache. */
  @GetMapping("/{id}/files/{file}")
  ResponseEntity<Resource> ground(@PathVariable String id, @PathVariable String file, Actor actor) {
    var content = reading.file(id, file, actor);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.mediaType()))
        .contentLength(content.bytes())
        .headers(SavedFile.headers(content.name()))
        .body(new InputStreamResource(content.content()));
  }

  @PostMapping("/{id}/publish")
  AssessmentView publish(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return desk.publish(id, IfMatch.version(based), actor);
  }

  @PostMapping("/{id}/rectifications")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void demand(
      @PathVariable String id, @RequestBody Rectifications.Demanding demanding, Actor actor) {
    rectifications.demand(id, demanding, actor);
  }

  @PostMapping("/rectifications/{id}/report")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(
      @PathVariable String id, @RequestBody Rectifications.Reporting reporting, Actor actor) {
    rectifications.report(id, reporting, actor);
  }

  @PostMapping("/rectifications/{id}/check")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void check(@PathVariable String id, @RequestBody Rectifications.Checking checking, Actor actor) {
    rectifications.check(id, checking, actor);
  }
}

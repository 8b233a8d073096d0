package org.lianxin.workflow;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.petition.SimilarCases.Asked;
import org.lianxin.petition.SimilarCases.Similar;
import org.lianxin.workflow.ItemReading.OpenedForm;
import org.lianxin.workflow.Registrations.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering a matter completes the process's start form; design.md §6. */
@RestController
class RegistrationController {

  private static final String KEY = "Idempotency-Key";
  private static final Pattern KEY_SHAPE = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private final Registrations registrations;

  RegistrationController(Registrations registrations) {
    this.registrations = registrations;
  }

  @GetMapping("/api/forms/register")
  OpenedForm form(Actor actor) {
    return registrations.form(actor);
  }

  /** Asked while the form is being filled in; {@code repeatOf} links the case that fits. */
  @PostMapping("/api/cases/similar")
  List<Similar> similar(@RequestBody Asked asked, Actor actor) {
    return registrations.similar(asked, actor);
  }

  @PostMapping("/api/cases")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> register(
      @RequestBody Map<String, Object> form,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      Actor actor) {
    if (key != null && !KEY_SHAPE.matcher(key).matches()) {
      throw new BadParameter(KEY);
    }
    var receipt = registrations.register(form, key, actor);
    return ResponseEntity.created(URI.create("/api/cases/" + receipt.caseNo())).body(receipt);
  }
}

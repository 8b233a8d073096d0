package org.lianxin.portal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.BadParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lodging a petition or a suggestion without an account; design.md §6. */
@RestController
class PetitionController {

  private static final String KEY = "Idempotency-Key";

  /** Long enough that nobody hits upon somebody else's. */
  static final Pattern KEY_SHAPE = Pattern.compile("[\\x21-\\x7e]{16,100}");

  private final Petitions petitions;

  PetitionController(Petitions petitions) {
    this.petitions = petitions;
  }

  @PostMapping("/api/public/petitions")
  ResponseEntity<Petitions.Receipt> lodge(
      @RequestBody Petition said,
      @RequestHeader(name = KEY, required = false) @Nullable String key) {
    if (key != null && !KEY_SHAPE.matcher(key).matches()) {
      throw new BadParameter(KEY);
    }
    // There is no page of it to point to: what opens it stands in the answer.
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(petitions.lodge(said, key));
  }
}

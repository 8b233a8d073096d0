package org.lianxin.correspondence;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the code on a document leads: the petitioner to the page that asks for his query code,
 * which no letter holds; the office to the case. The number of the case is all there is in it.
 */
@Component
class LetterAddresses {

  private final String base;

  LetterAddresses(@Value("${lianxin.public-address:}") String address) {
    base = address.strip().replaceAll("/+$", "");
  }

  /** Empty for the slip that goes with the papers of an accusation: nobody is led to that case. */
  Optional<String> of(Kind kind, String caseNo) {
    if (kind == Kind.TRANSFER) {
      return Optional.empty();
    }
    return here()
        .map(
            home ->
                kind.forPetitioner() || kind == Kind.PROOF || kind == Kind.ON_SITE
                    ? home + "/track#no=" + caseNo
                    : home + "/desk/cases/" + caseNo);
  }

  /** As this installation is told to call itself, else as whoever asks has reached it. */
  private Optional<String> here() {
    if (!base.isEmpty()) {
      return Optional.of(base);
    }
    return RequestContextHolder.getRequestAttributes() == null
        ? Optional.empty()
        : Optional.of(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
  }
}

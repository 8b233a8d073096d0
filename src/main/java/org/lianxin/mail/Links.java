package org.lianxin.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of this installation as people type them; none where it does not know its own. */
@Component
class Links {

  private final String base;

  Links(@Value("${lianxin.public-address:}") String address) {
    base = address.strip().replaceAll("/+$", "");
    if (!base.isEmpty() && !base.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?")) {
      throw new IllegalStateException(
          "LIANXIN_PUBLIC_ADDRESS has to be an address like https://xf.example.cn");
    }
  }

  /** Where the receiver goes on; a petitioner's never holds his query code. */
  Optional<String> to(Receiver receiver, @Nullable String caseNo) {
    if (base.isEmpty()) {
      return Optional.empty();
    }
    if (receiver.petitioner()) {
      return Optional.of(base + "/");
    }
    return Optional.of(base + (caseNo == null ? "/desk" : "/desk/cases/" + caseNo));
  }
}

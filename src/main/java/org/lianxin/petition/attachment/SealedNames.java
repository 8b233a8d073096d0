package org.lianxin.petition.attachment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;

/** The names of files, which tell of people as much as what is in them: sealed with the file. */
@Component
class SealedNames {

  private final Vault vault;

  SealedNames(Vault vault) {
    this.vault = vault;
  }

  byte[] seal(String id, byte[] salt, String name) {
    return Objects.requireNonNull(vault.seal(Level.P3, salt, place(id), name));
  }

  /** The name; null once the file's salt is gone. */
  @Nullable String open(String id, byte @Nullable [] salt, byte @Nullable [] sealed) {
    return salt == null ? null : vault.open(Level.P3, salt, place(id), sealed);
  }

  private static String place(String id) {
    return "attachment.name/" + id;
  }
}

package org.lianxin.petition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Level;

/** The salt under which what a case has of one level is sealed. */
@Entity
@SuppressWarnings("NullAway.Init")
class CaseKey {

  @EmbeddedId private Of of;
  private byte @Nullable [] salt;
  private @Nullable Instant shreddedAt;

  protected CaseKey() {}

  CaseKey(String caseNo, Level level, byte[] salt) {
    this.of = new Of(caseNo, level);
    this.salt = salt;
  }

  /** Whose it is. */
  @Embeddable
  record Of(String caseNo, @Enumerated(EnumType.STRING) Level level) {}

  byte @Nullable [] salt() {
    return salt;
  }

  /** From now on nobody can open what was sealed under it. */
  void shred(Instant at) {
    salt = null;
    shreddedAt = at;
  }
}

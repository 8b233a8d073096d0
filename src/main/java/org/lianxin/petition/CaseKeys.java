package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;

/** The salts of the cases; each is read once in a transaction. */
@Component
class CaseKeys {

  /** Joins the key to a row of a case, by the row's alias: only what can still be opened. */
  static final String NOT_SHREDDED =
      " JOIN case_key k ON k.case_no = %s.case_no AND k.level = '%s' AND k.salt IS NOT NULL";

  private final EntityManager entities;
  private final Vault vault;

  CaseKeys(EntityManager entities, Vault vault) {
    this.entities = entities;
    this.vault = vault;
  }

  /** A new case's salt of that level. */
  byte[] make(String caseNo, Level level) {
    var salt = vault.newSalt();
    entities.persist(new CaseKey(caseNo, level, salt));
    return salt;
  }

  /** The salt of the case; empty once it has been shredded. */
  Optional<byte[]> salt(String caseNo, Level level) {
    return Optional.ofNullable(entities.find(CaseKey.class, new CaseKey.Of(caseNo, level)))
        .map(CaseKey::salt);
  }

  /** Makes unreadable for good what is sealed in the case. */
  void shred(String caseNo, Instant at) {
    for (var level : Level.values()) {
      Optional.ofNullable(entities.find(CaseKey.class, new CaseKey.Of(caseNo, level)))
          .ifPresent(key -> key.shred(at));
    }
  }
}

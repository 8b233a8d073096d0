package org.lianxin.petition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;

/** Who keeps away from an accusation, as it lies in the database: it tells whom that is about. */
@Component
@Converter
class SealedLogins implements AttributeConverter<@Nullable String, byte @Nullable []> {

  private static final String PLACE = "petition_case.recused";

  /** Logins are nobody's content: they need no salt that could be shredded. */
  private static final byte[] NO_SALT = PLACE.getBytes(StandardCharsets.US_ASCII);

  private final Vault vault;

  SealedLogins(Vault vault) {
    this.vault = vault;
  }

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable String logins) {
    return vault.seal(Level.P4, NO_SALT, PLACE, logins);
  }

  @Override
  public @Nullable String convertToEntityAttribute(byte @Nullable [] sealed) {
    return vault.open(Level.P4, NO_SALT, PLACE, sealed);
  }

  boolean outdated(byte[] sealed) {
    return vault.outdated(Level.P4, sealed);
  }
}

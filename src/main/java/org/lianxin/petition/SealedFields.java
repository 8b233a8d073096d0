package org.lianxin.petition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the fields of a completed form that are personal data apart from the others: sealed, each
 * with the mask that its form has for it.
 */
@Component
class SealedFields {

  private final CaseKeys keys;
  private final Vault vault;
  private final JsonMapper json;

  SealedFields(CaseKeys keys, Vault vault, JsonMapper json) {
    this.keys = keys;
    this.vault = vault;
    this.json = json;
  }

  /** What is sealed: masks and values by field. */
  private record Content(Map<String, Mask> masks, Map<String, Object> values) {}

  /**
   * Takes the personal fields out of a form and seals them.
   *
   * @param form loses them
   * @return null if there are none
   */
  byte @Nullable [] takeOut(
      String caseNo, String step, Map<String, Object> form, Map<String, Mask> personal) {
    var content = new Content(new LinkedHashMap<>(), new LinkedHashMap<>());
    personal.forEach(
        (field, mask) -> {
          var value = form.remove(field);
          if (value != null) {
            content.masks.put(field, mask);
            content.values.put(field, value);
          }
        });
    if (content.values.isEmpty()) {
      return null;
    }
    var salt = keys.salt(caseNo, Level.P3).orElseThrow();
    return vault.seal(Level.P3, salt, place(step), json.writeValueAsString(content));
  }

  /**
   * What was taken out; nothing once the case has been shredded.
   *
   * @param plain whether the reader may see it as it is
   */
  Map<String, Object> opened(String caseNo, String step, byte @Nullable [] sealed, boolean plain) {
    var content = content(caseNo, step, sealed);
    if (plain) {
      return content.values;
    }
    var shown = new LinkedHashMap<String, Object>();
    content.masks.forEach(
        (field, mask) -> {
          var masked = mask.shown(content.values.get(field));
          if (masked != null) {
            shown.put(field, masked);
          }
        });
    return shown;
  }

  /** The fields that were taken out, with their masks. */
  Map<String, Mask> masks(String caseNo, String step, byte @Nullable [] sealed) {
    return content(caseNo, step, sealed).masks;
  }

  private Content content(String caseNo, String step, byte @Nullable [] sealed) {
    var salt = sealed == null ? null : keys.salt(caseNo, Level.P3).orElse(null);
    return salt == null
        ? new Content(Map.of(), Map.of())
        : json.readValue(vault.open(Level.P3, salt, place(step), sealed), Content.class);
  }

  /** Where it lies: no other step's can stand for it. */
  static String place(String step) {
    return "case_step." + step;
  }
}

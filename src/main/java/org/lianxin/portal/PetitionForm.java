package org.lianxin.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody wrote online as the registration form has it. */
final class PetitionForm {

  /** What nobody could put anywhere yet; the staff look at it anyway. */
  private static final String OTHER = "990000";

  /** What a station needs to begin; to evaluate for somebody is off unless he says so. */
  private static final List<String> SCOPE = List.of("SUBMIT", "SUPPLEMENT", "RECEIVE_DOCS");

  private PetitionForm() {}

  static Map<String, Object> of(Petition said) {
    var form = new HashMap<String, Object>();
    put(form, "purpose", said.purpose());
    put(form, "petitionerName", said.petitionerName());
    put(form, "petitionerPhone", said.petitionerPhone());
    put(form, "petitionerAddress", said.petitionerAddress());
    put(form, "issueVillageCode", said.issueVillageCode());
    put(form, "title", said.title());
    put(form, "statement", said.statement());
    put(form, "factsAndReasons", said.factsAndReasons());
    form.put("categoryCode", filled(said.categoryCode()) ? said.categoryCode() : OTHER);
    form.put("publicConsent", filled(said.publicConsent()) ? said.publicConsent() : "NONE");
    form.put("petitionerCount", 1);
    form.put("urgentLevel", "NORMAL");
    form.put("anonymous", false);
    form.put("confidential", Boolean.TRUE.equals(said.confidential()));
    form.put("consentPrivacy", true);
    form.put("requests", rows("text", texts(said.requests(), Petition.Request::text)));
    form.put("respondents", rows("name", texts(said.respondents(), Petition.Respondent::name)));
    if (said.byAgent()) {
      form.put("agency", true);
      form.put("mandateScope", SCOPE);
      // Asked for from afar, so it holds ten days, and is signed when they meet (domain.md §3.3).
      form.put("mandateSignMethod", "VERBAL");
    }
    return form;
  }

  /** What was asked for, without empty lines. */
  static List<String> requests(Petition said) {
    return texts(said.requests(), Petition.Request::text).toList();
  }

  private static <T> Stream<String> texts(
      @Nullable List<T> rows, java.util.function.Function<T, @Nullable String> text) {
    return rows == null
        ? Stream.of()
        : rows.stream()
            .filter(Objects::nonNull)
            .map(text)
            .filter(PetitionForm::filled)
            .map(String::strip);
  }

  private static List<Map<String, String>> rows(String key, Stream<String> texts) {
    return texts.map(text -> Map.of(key, text)).toList();
  }

  private static void put(Map<String, Object> form, String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      form.put(key, text.strip());
    }
  }

  static boolean filled(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}

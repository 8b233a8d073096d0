package org.lianxin.petition;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was brought forward, as it was registered; domain.md §3.1. Nothing here changes afterwards.
 *
 * @param statForm the statutory form, which follows from the channel
 * @param petitionerName the lead petitioner's name, kept beside the case for its lists
 * @param publicConsent what the petitioner agrees to have published
 */
@Embeddable
public record Matter(
    LocalDate petitionDate,
    String channel,
    String statForm,
    String purpose,
    String categoryCode,
    String title,
    String statement,
    @Nullable String factsAndReasons,
    @Nullable String readBackMethod,
    String villageCode,
    @Nullable String petitionerName,
    int petitionerCount,
    String groupKind,
    boolean anonymous,
    boolean confidential,
    String publicConsent,
    String urgentLevel,
    boolean agency) {

  static Matter of(FormData form) {
    var channel = form.required("channel");
    var statForm = Channels.statForm(channel);
    var persons = form.number("petitionerCount").orElse(1);
    return new Matter(
        LocalDate.parse(form.required("petitionDate")),
        channel,
        statForm,
        form.required("purpose"),
        form.required("categoryCode"),
        form.required("title"),
        form.required("statement"),
        form.text("factsAndReasons"),
        form.text("readBackMethod"),
        form.required("issueVillageCode"),
        form.text("petitionerName"),
        persons,
        Channels.groupKind(statForm, persons),
        form.flag("anonymous"),
        form.flag("confidential"),
        form.textOr("publicConsent", "NONE"),
        form.textOr("urgentLevel", "NORMAL"),
        form.flag("agency"));
  }

  /** Whether somebody came, or was visited, in person. */
  public boolean visit() {
    return statForm.equals("VISIT");
  }

  public boolean mayBePublished() {
    return !publicConsent.equals("NONE");
  }
}

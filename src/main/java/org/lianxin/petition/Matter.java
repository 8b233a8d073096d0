package org.lianxin.petition;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Masking;

/**
 * What was brought forward, as it was registered; domain.md §3.1. Nothing here changes afterwards.
 *
 * @param statForm the statutory form, which follows from the channel
 * @param petitionerShown the lead petitioner's name as the lists show it, masked
 * @param skipLevel whether the visit went past the level competent and the next higher one: it is
 *     registered and handled as any other (Art. 20 ¶1; domain.md VISIT-1)
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
    @Nullable String petitionerShown,
    int petitionerCount,
    String groupKind,
    boolean skipLevel,
    boolean anonymous,
    boolean confidential,
    String publicConsent,
    String urgentLevel,
    boolean agency) {

  private static final String ACCUSATION = "ACCUSATION";
  private static final String ACCUSATION_TITLE = "检举控告（由信访件分出）";
  private static final String NEUTRAL_TITLE = "检举控告件";
  private static final String UNTOLD = "";
  private static final String TAKEN_OUT = "（内容已按规定移交，本件不再留存）";
  private static final String DISCIPLINE_CATEGORY = "16";

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
        Masking.name(form.text("petitionerName")),
        persons,
        Channels.groupKind(statForm, persons),
        form.flag("skipLevel"),
        form.flag("anonymous"),
        form.flag("confidential"),
        form.textOr("publicConsent", "NONE"),
        form.textOr("urgentLevel", "NORMAL"),
        form.flag("agency"));
  }

  /**
   * What the register keeps of an accusation: when and how it came in, and nothing of what it says,
   * of whom, where, or by whom.
   */
  Matter registerLine() {
    return new Matter(
        petitionDate,
        channel,
        statForm,
        ACCUSATION,
        UNTOLD,
        NEUTRAL_TITLE,
        UNTOLD,
        null,
        null,
        UNTOLD,
        null,
        1,
        Channels.groupKind(statForm, 1),
        false,
        false,
        false,
        "NONE",
        urgentLevel,
        false);
  }

  /** What remains when an accusation has been taken out of it. */
  Matter rest(
      @Nullable String otherTitle, @Nullable String otherStatement, @Nullable String facts) {
    return with(
        purpose,
        otherTitle != null ? otherTitle : otherStatement != null ? title : TAKEN_OUT,
        otherStatement != null ? otherStatement : TAKEN_OUT,
        facts);
  }

  /** The accusation that was part of it. */
  Matter accusation(String text) {
    return with(ACCUSATION, ACCUSATION_TITLE, text, null);
  }

  /** The same with another name for the lists; null for none. */
  Matter named(@Nullable String shown) {
    return new Matter(
        petitionDate,
        channel,
        statForm,
        purpose,
        categoryCode,
        title,
        statement,
        factsAndReasons,
        readBackMethod,
        villageCode,
        shown,
        petitionerCount,
        groupKind,
        skipLevel,
        anonymous,
        confidential,
        publicConsent,
        urgentLevel,
        agency);
  }

  private Matter with(
      String otherPurpose, String otherTitle, String otherStatement, @Nullable String facts) {
    return new Matter(
        petitionDate,
        channel,
        statForm,
        otherPurpose,
        categoryCode,
        otherTitle,
        otherStatement,
        facts,
        readBackMethod,
        villageCode,
        petitionerShown,
        petitionerCount,
        groupKind,
        skipLevel,
        anonymous,
        confidential,
        publicConsent,
        urgentLevel,
        agency && !otherPurpose.equals(ACCUSATION));
  }

  /** Whether somebody came, or was visited, in person. */
  public boolean visit() {
    return statForm.equals("VISIT");
  }

  /** 检举控告: by its purpose, or because its category is discipline (domain.md §3.13). */
  public boolean accuses() {
    return purpose.equals(ACCUSATION) || categoryCode.startsWith(DISCIPLINE_CATEGORY);
  }

  public boolean mayBePublished() {
    return !publicConsent.equals("NONE");
  }
}

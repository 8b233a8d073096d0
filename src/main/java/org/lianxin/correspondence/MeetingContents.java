package org.lianxin.correspondence;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.Set;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.FormData;
import org.springframework.stereotype.Component;

/** 听证、调解: the invitation, the record of what was said, and the report of what came of it. */
@Component
class MeetingContents implements Content {

  private static final String BASIS_OF_RECHECK = "第三十六条第二款";
  private static final String BASIS = "第三十一条第六项";

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.HEARING, Kind.MEDIATION, Kind.HEARING_RECORD, Kind.HEARING_REPORT);
  }

  @Override
  public void fill(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    switch (kind) {
      case HEARING_RECORD -> record(dossier, filled);
      case HEARING_REPORT -> report(dossier, filled, texts);
      default -> invitation(kind, dossier, filled, texts);
    }
  }

  private static void report(Dossier dossier, Filled filled, Texts texts) {
    record(dossier, filled);
    filled.put("basis", basis(dossier));
    switch (dossier.theCase().state()) {
      case RECHECK ->
          filled
              .lines("text", texts.of("hearing.report", filled))
              .lines("use", texts.of("hearing.use", filled));
      case REVIEW ->
          filled
              .lines("text", texts.of("hearing.reportOfReview", filled))
              .lines("use", texts.of("hearing.useOfReview", filled));
      default ->
          filled
              .lines("text", texts.of("hearing.reportOfMatter", filled))
              .lines("use", texts.of("hearing.useOfMatter", filled));
    }
  }

  private static String basis(Dossier dossier) {
    return dossier.theCase().state() == CaseState.RECHECK ? BASIS_OF_RECHECK : BASIS;
  }

  /** What an earlier release recorded says who presided and on what in the invitation only. */
  private static void record(Dossier dossier, Filled filled) {
    var held = dossier.form("recordHearing");
    var said = held.text("chair") == null ? dossier.meeting(Kind.HEARING) : held;
    var from = held.date("from");
    var to = held.date("to");
    filled
        .put(
            "period",
            from == null || to == null || from.equals(to)
                ? from == null ? null : Filled.day(from)
                : Filled.day(from) + "至" + Filled.day(to))
        .put("place", held.text("place"))
        .put("manner", manner(held))
        .put("days", from == null || to == null ? "" : "" + (DAYS.between(from, to) + 1))
        .put("chair", said.text("chair"))
        .put("participants", said.text("participants"))
        .lines("issues", said.text("issues"))
        .lines("record", held.text("record"))
        .lines("conclusion", held.text("conclusion"));
  }

  private static String manner(FormData form) {
    return form.flag("public") ? "公开举行" : "不公开举行";
  }

  private static void invitation(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    var hearing = kind == Kind.HEARING;
    var told = dossier.meeting(kind);
    var held = told.date("heldOn");
    filled
        .put("heldOn", held == null ? "（日期待定）" : Filled.day(held))
        .put("heldAt", told.textOr("heldAt", "（时间待定）"))
        .put("place", told.textOr("place", "（地点待定）"))
        .put("chair", told.text("chair"))
        .put("participants", told.text("participants"))
        .lines("issues", told.text("issues"))
        .put("manner", hearing ? manner(told) : null)
        .put("basis", basis(dossier))
        .put("what", hearing ? "听证" : "调解")
        .lines("text", texts.of(hearing ? "notice.hearing" : "notice.mediation", filled))
        .lines(
            "rights", texts.of(hearing ? "notice.hearingRights" : "notice.mediationRights", filled))
        .summary(
            "%s%s在%s%s%s"
                .formatted(
                    filled.text("heldOn"),
                    filled.text("heldAt"),
                    filled.text("place"),
                    hearing ? "举行听证，请您参加。" : "进行调解，邀请您参加。",
                    hearing ? "" : "参加不参加由您决定。"));
  }
}

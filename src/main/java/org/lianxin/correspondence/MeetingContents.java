package org.lianxin.correspondence;

import java.util.Set;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.FormData;
import org.springframework.stereotype.Component;

/** 听证通知书、调解邀请书: when, where, before whom, on what, and what one's rights are there. */
@Component
class MeetingContents implements Content {

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.HEARING, Kind.MEDIATION, Kind.HEARING_RECORD);
  }

  @Override
  public void fill(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    if (kind == Kind.HEARING_RECORD) {
      record(dossier, filled);
    } else {
      invitation(kind, dossier, filled, texts);
    }
  }

  /** Who presided and what was to be heard stood in the invitation, if there was one. */
  private static void record(Dossier dossier, Filled filled) {
    var held = dossier.form("recordHearing");
    var called = dossier.meeting(Kind.HEARING);
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
        .put("chair", called.text("chair"))
        .put("participants", called.text("participants"))
        .lines("issues", called.text("issues"))
        .lines("record", held.text("record"));
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
        .put("basis", dossier.theCase().state() == CaseState.RECHECK ? "第三十六条第二款" : "第三十一条第六项")
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

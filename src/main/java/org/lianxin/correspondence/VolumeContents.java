package org.lianxin.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.foundation.BusinessClock;
import org.springframework.stereotype.Component;

/** What stands at the end of a file: 评价表, and 卷宗封面、卷内目录、备考表. */
@Component
class VolumeContents implements Content {

  private final Labels labels;

  VolumeContents(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.EVALUATION, Kind.VOLUME);
  }

  @Override
  public void fill(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    if (kind == Kind.EVALUATION) {
      filled.lines("text", texts.of("evaluation.text", filled));
    } else {
      volume(dossier, filled);
    }
  }

  private void volume(Dossier dossier, Filled filled) {
    var filed = dossier.form("archive");
    var closedAt = dossier.theCase().closedAt();
    var closed = closedAt == null ? null : LocalDate.ofInstant(closedAt, BusinessClock.ZONE);
    var listed = listed(dossier);
    filled
        .put("volumeNo", filed.textOr("volumeNo", "　"))
        .put("retention", labels.of("retentions", filed.text("retention")))
        .put(
            "period",
            Filled.day(dossier.theCase().receivedOn())
                + (closed == null ? "" : "至" + Filled.day(closed)))
        .put("archived", dossier.dayOf("archive"))
        .put("pieces", listed.size() + "件")
        .rows("documents", listed)
        .lines("remark", filed.text("remark"));
  }

  /** What was issued, by day, then the sheets; the pages are written in when it is bound. */
  private List<Map<String, String>> listed(Dossier dossier) {
    var rows = new ArrayList<Map<String, String>>();
    for (var letter : dossier.issued()) {
      rows.add(row(rows.size(), letter.kind(), letter.docNo(), letter.issuedOn()));
    }
    for (var sheet : Sheets.of(dossier)) {
      if (sheet != Kind.VOLUME && sheet != Kind.DELAY) {
        rows.add(row(rows.size(), sheet, "", null));
      }
    }
    return rows;
  }

  private Map<String, String> row(int before, Kind kind, String docNo, @Nullable LocalDate day) {
    return Map.of(
        "no",
        String.valueOf(before + 1),
        "name",
        String.valueOf(labels.of("letterKinds", kind.name())),
        "docNo",
        docNo,
        "day",
        day == null ? "" : Filled.day(day));
  }
}

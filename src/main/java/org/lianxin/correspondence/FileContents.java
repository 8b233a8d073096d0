package org.lianxin.correspondence;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CasePapers.Paper;
import org.springframework.stereotype.Component;

/** What the file needs at its end: feedback, closing report, public notice, transfer. */
@Component
class FileContents implements Content {

  private static final String HIMSELF = "SELF";

  private final Labels labels;

  FileContents(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(
        Kind.FEEDBACK,
        Kind.CLOSING,
        Kind.PUBLICITY,
        Kind.DELAY,
        Kind.PROOF,
        Kind.TRANSFER,
        Kind.HANDED_OVER);
  }

  @Override
  public void fill(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    switch (kind) {
      case FEEDBACK -> feedback(dossier, filled);
      case CLOSING -> closing(dossier, filled, texts);
      case PUBLICITY -> publicity(dossier, filled, texts);
      case DELAY -> late(dossier, filled, texts);
      case PROOF -> proof(dossier, filled, texts);
      default -> transfer(kind, dossier, filled, texts);
    }
  }

  private void feedback(Dossier dossier, Filled filled) {
    var said = dossier.form("deliver");
    filled
        .put("servedBy", labels.of("serviceMethods", said.text("servedBy")))
        .put("servedAt", said.date("servedAt"))
        .lines("explanation", said.text("explanation"))
        .put("reaction", labels.of("reactions", said.text("reaction")))
        .lines("furtherNeeds", said.text("furtherNeeds"))
        .put("outcome", labels.of("outcomes", said.text("outcome")))
        .put("nextContact", said.date("nextContactDate"));
  }

  private void closing(Dossier dossier, Filled filled, Texts texts) {
    var handled = dossier.form("handleLead");
    var theCase = dossier.theCase();
    filled
        .put("leadUnit", labels.unit(theCase.handling().leadUnit()))
        .put("closedOn", closedOn(dossier))
        .put("outcome", outcome(theCase.outcome()))
        .lines("instruction", dossier.form("instruct", "ASSIGN").text("instruction"))
        .lines("investigation", handled.text("investigation"))
        .list(
            "answers",
            handled.rows("answers").stream()
                .map(
                    row ->
                        "%d．%s：%s"
                            .formatted(
                                row.number("request").orElse(0) + 1,
                                labels.of("answerResults", row.text("result")),
                                row.textOr("opinion", "")))
                .toList())
        .put("reaction", labels.of("reactions", dossier.form("deliver").text("reaction")))
        .list("documents", dossier.issued().stream().map(this::listed).toList())
        .lines("text", texts.of("closing.text", filled));
  }

  /** The reason is written by hand: who signs it knows it, and no form asks for it. */
  private void late(Dossier dossier, Filled filled, Texts texts) {
    filled
        .put("stage", labels.of("states", dossier.theCase().state().name()))
        .lines("text", texts.of("delay.text", filled))
        .lines("rights", texts.of("delay.rights", filled))
        .summary("您反映的事项没有按期办到，向您致歉，并说明原因和下一步安排。");
  }

  private String listed(Issued letter) {
    return labels.of("letterKinds", letter.kind().name()) + "　" + letter.docNo();
  }

  private void proof(Dossier dossier, Filled filled, Texts texts) {
    var letter = dossier.about();
    var registered = dossier.registered();
    var service = dossier.service();
    var relation = service.text("receiverRelation");
    filled
        .put(
            "receiver",
            HIMSELF.equals(relation)
                ? registered.textOr("petitionerName", LetterWriter.NOBODY)
                : service.text("receiverName"))
        .put("relation", labels.of("receiverRelations", relation))
        .put("serviceNote", service.text("serviceNote"))
        .put("document", letter == null ? null : labels.of("letterKinds", letter.kind().name()))
        .put("docNo", letter == null ? null : letter.docNo())
        .put("address", registered.text("petitionerAddress"))
        .put("servedBy", letter == null ? null : labels.of("serviceMethods", letter.servedBy()))
        .put("servedAt", letter == null ? null : letter.servedAt())
        .lines("text", texts.of("proof.text", filled));
  }

  private @Nullable String outcome(@Nullable String code) {
    var word = labels.of("outcomes", code);
    return word != null && word.equals(code) ? labels.of("closings", code) : word;
  }

  private static @Nullable LocalDate closedOn(Dossier dossier) {
    var at = dossier.theCase().closedAt();
    return at == null ? null : LocalDate.ofInstant(at, BusinessClock.ZONE);
  }

  private void publicity(Dossier dossier, Filled filled, Texts texts) {
    var draft = dossier.form("draftPublicity");
    var read = dossier.last("reviewPublicity");
    var from = draft.date("from");
    var to = draft.date("to");
    filled
        .lines("publicText", draft.text("text"))
        .put("scope", labels.of("publicityScopes", draft.text("scope")))
        .put("period", from == null || to == null ? null : Filled.day(from) + "至" + Filled.day(to))
        .put(
            "draftUnit",
            dossier.last("draftPublicity").map(Paper::unit).map(labels::unit).orElse(null))
        .put(
            "ruling", read.map(each -> labels.of("publicityRulings", each.decision())).orElse(null))
        .lines("rulingReason", dossier.form("reviewPublicity").text("opinion"))
        .lines("text", texts.of("publicity.text", filled));
  }

  private void transfer(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    var said = dossier.form("transferSealed");
    var handedOn = said.date("transferredAt");
    if (handedOn != null) {
      filled.put("today", handedOn);
    }
    if (kind == Kind.TRANSFER) {
      filled
          .put("opening", said.textOr("body", "有权处理的机关") + "：")
          .put("transferredAt", handedOn)
          .lines("text", texts.of("transfer.text", filled));
    } else {
      filled.put("opening", LetterWriter.NOBODY + "：");
      filled.lines("text", texts.of("handedOver.text", filled));
    }
  }
}

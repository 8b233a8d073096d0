package org.lianxin.correspondence;

import java.util.Set;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.petition.CasePapers.Paper;
import org.springframework.stereotype.Component;

/** The sheets that go round in the township: instruction, assignment, objection. */
@Component
class OfficeContents implements Content {

  private static final Set<String> RULINGS = Set.of("judgeObjection", "decideObjection");

  private final Labels labels;

  OfficeContents(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.INSTRUCTION, Kind.ASSIGNMENT, Kind.OBJECTION);
  }

  @Override
  public void fill(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    filled
        .lines("statement", dossier.registered().text("statement"))
        .list("requests", StationContents.numbered(dossier.requests()));
    switch (kind) {
      case INSTRUCTION -> instruction(dossier, filled);
      case ASSIGNMENT -> assignment(dossier, filled, texts);
      default -> objection(dossier, filled, texts);
    }
  }

  /** Without an instruction yet it is the sheet on which the leader writes by hand. */
  private void instruction(Dossier dossier, Filled filled) {
    var proposed = dossier.form("proposeHandling", "TO_LEADER");
    var paper = dossier.last("instruct", "ASSIGN");
    var said = dossier.form("instruct", "ASSIGN");
    filled
        .lines("proposal", proposed.text("proposal"))
        .put("proposedUnit", labels.unit(proposed.text("leadUnit")))
        .lines("instruction", said.textOr("instruction", "　"))
        .put("leadUnit", labels.unit(said.text("leadUnit")))
        .put("coUnits", labels.units(said.codes("coUnits")))
        .put("dueInDays", said.number("dueInDays").map(days -> days + "日").orElse(null))
        .put("leader", paper.map(Paper::actor).orElse(null))
        .put("instructedOn", paper.map(Dossier::day).orElse(null));
  }

  /** By the leader's instruction, or by the office on standing instruction. */
  private void assignment(Dossier dossier, Filled filled, Texts texts) {
    var instructed = dossier.last("instruct", "ASSIGN").isPresent();
    var said =
        instructed
            ? dossier.form("instruct", "ASSIGN")
            : dossier.form("proposeHandling", "DISPATCH");
    var lead = labels.unit(said.text("leadUnit"));
    var others = labels.units(said.codes("coUnits"));
    filled
        .put("opening", (others == null ? lead : lead + "、" + others) + "：")
        .put(
            "today",
            instructed
                ? dossier.dayOf("instruct", "ASSIGN")
                : dossier.dayOf("proposeHandling", "DISPATCH"))
        .lines("instruction", said.textOr("instruction", said.textOr("proposal", "")))
        .put("leadUnit", lead)
        .put("coUnits", others)
        .put("dueInDays", said.number("dueInDays").map(days -> days + "日").orElse(null))
        .lines("text", texts.of("assignment.text", filled))
        .lines("rights", texts.of("assignment.rights", filled));
  }

  private void objection(Dossier dossier, Filled filled, Texts texts) {
    var paper = dossier.last("signFor", "OBJECT");
    var said = dossier.form("signFor", "OBJECT");
    // A ruling before it was on an earlier objection.
    var ruling =
        dossier.papers().stream()
            .skip(paper.map(dossier.papers()::indexOf).orElse(0))
            .filter(each -> RULINGS.contains(each.task()))
            .reduce((earlier, later) -> later);
    filled
        .put("objectingUnit", paper.map(Paper::unit).map(labels::unit).orElse(null))
        .put("objectedOn", paper.map(Dossier::day).orElse(null))
        .lines("objectionReason", said.text("objectionReason"))
        .put("suggestedUnit", labels.unit(said.text("suggestedUnit")))
        .put(
            "ruling",
            ruling.map(each -> labels.of("objectionRulings", each.decision())).orElse(null))
        .lines("rulingReason", ruling.map(each -> (String) each.data().get("reason")).orElse(null))
        .put(
            "otherUnit",
            ruling.map(each -> labels.unit((String) each.data().get("unit"))).orElse(null))
        .lines("text", texts.of("objection.text", filled));
  }
}

package org.lianxin.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.deadline.Deadlines;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CasePapers.Paper;
import org.lianxin.petition.FormData;
import org.springframework.stereotype.Component;

/** What the station prints: who came with what, the mandate, what was settled or reported up. */
@Component
class StationContents implements Content {

  /** Art. 23 ¶2. */
  private static final String WRITTEN_NOTICE = "C2";

  private final Labels labels;
  private final Organization organization;
  private final Deadlines deadlines;

  StationContents(Labels labels, Organization organization, Deadlines deadlines) {
    this.labels = labels;
    this.organization = organization;
    this.deadlines = deadlines;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.REGISTRATION, Kind.RECEIPT, Kind.MANDATE, Kind.ON_SITE, Kind.ESCALATION);
  }

  @Override
  public void fill(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    var form = dossier.registered();
    filled
        .put("phone", form.text("petitionerPhone"))
        .put("address", form.text("petitionerAddress"))
        .lines("statement", form.text("statement"))
        .list("requests", numbered(dossier.requests()))
        .put("firstReceiver", dossier.last("register").map(Paper::actor).orElse(null));
    switch (kind) {
      case REGISTRATION -> registration(dossier, form, filled, texts);
      case RECEIPT -> receipt(dossier, form, filled, texts);
      case MANDATE -> mandate(form, filled, texts);
      case ON_SITE -> onSite(dossier, filled, texts);
      default -> escalation(dossier, filled);
    }
  }

  private void registration(Dossier dossier, FormData form, Filled filled, Texts texts) {
    filled
        .put("channel", labels.of("channels", form.text("channel")))
        .put("idNumber", form.text("petitionerIdNumber"))
        .put("petitionerCount", form.number("petitionerCount").orElse(1) + "人")
        .list(
            "representatives",
            form.rows("representatives").stream()
                .map(row -> row.textOr("name", "") + "　" + row.textOr("phone", ""))
                .toList())
        .put("purpose", labels.of("purposes", form.text("purpose")))
        .put("category", labels.category(form.text("categoryCode")))
        .put("village", labels.village(form.text("issueVillageCode")))
        .lines("facts", form.text("factsAndReasons"))
        .list(
            "respondents",
            form.rows("respondents").stream().map(row -> row.textOr("name", "")).toList())
        .put("agency", form.flag("agency") ? "委托工作站代理" : "本人办理")
        .put("readBack", labels.of("confirmMethods", form.text("readBackMethod")))
        .put("witness", form.text("readBackWitness"))
        .put("publicConsent", labels.of("publicConsents", form.textOr("publicConsent", "NONE")))
        .lines("truth", texts.of("registration.truth", filled))
        .lines("privacy", texts.of("registration.privacy", filled));
  }

  private void receipt(Dossier dossier, FormData form, Filled filled, Texts texts) {
    var registering = organization.requireUnit(dossier.theCase().registeredUnit());
    var received = dossier.theCase().receivedOn();
    var files = form.codes("attachments").size();
    filled
        .put("unitPhone", registering.phone())
        // It is of the day on which he came, whenever it is printed.
        .put("today", received)
        .list("materials", files == 0 ? List.of("未收材料") : List.of("材料%d件".formatted(files)))
        .put("replyBy", deadlines.explain(WRITTEN_NOTICE, received).lastDay())
        .put("nextStep", texts.of("receipt.next", filled))
        .put("query", texts.of("receipt.query", filled))
        .lines("text", texts.of("receipt.text", filled))
        .lines("rights", texts.of("receipt.rights", filled))
        .summary("已经登记，十五日内书面告知您由谁办理。");
  }

  private void mandate(FormData form, Filled filled, Texts texts) {
    filled
        .list(
            "scope",
            form.codes("mandateScope").stream()
                .map(code -> String.valueOf(labels.of("mandateScopes", code)))
                .toList())
        .put("signMethod", labels.of("mandateSignMethods", form.text("mandateSignMethod")))
        .lines("text", texts.of("mandate.text", filled))
        .summary("您请工作站替您办这件事，不收钱，什么时候都可以收回委托。");
  }

  private void onSite(Dossier dossier, Filled filled, Texts texts) {
    var settled = dossier.form("settleOnSite", "SETTLED");
    var confirmed = dossier.form("confirmOnSite", "CONFIRMED");
    var due = settled.date("performanceDue");
    filled
        .lines("measures", settled.text("measures"))
        .lines("result", settled.text("result"))
        .put("performanceDue", due)
        .put(
            "confirmMethod",
            labels.of(
                "confirmMethods",
                settled.text("confirmMethod") == null
                    ? confirmed.text("confirmMethod")
                    : settled.text("confirmMethod")))
        .put("doneOn", dossier.dayOf("settleOnSite", "SETTLED"))
        .lines("text", texts.of("onSite.text", filled));
  }

  /** From the station's own attempt, or after the petitioner did not agree to what was settled. */
  private void escalation(Dossier dossier, Filled filled) {
    var paper =
        dossier.last("confirmOnSite", "REFUSED").or(() -> dossier.last("settleOnSite", "ESCALATE"));
    var report = paper.map(each -> new FormData(each.data())).orElse(new FormData(Map.of()));
    var why = labels.of("whyNotOnSiteReasons", report.text("whyNotOnSite"));
    filled
        .put("doneOn", paper.map(Dossier::day).orElse(null))
        .put("reporter", paper.map(Paper::actor).orElse(null))
        .lines("workDone", report.text("workDone"))
        .lines("results", report.text("results"))
        .lines("remainingProblems", report.text("remainingProblems"))
        .lines("suggestions", report.text("suggestions"))
        .put("whyNotOnSite", why)
        .lines("chiefOpinion", dossier.form("reviewByChief", "APPROVE").text("opinion"));
  }

  static List<String> numbered(List<String> requests) {
    var numbered = new ArrayList<String>();
    for (var request : requests) {
      numbered.add((numbered.size() + 1) + "．" + request);
    }
    return numbered;
  }
}

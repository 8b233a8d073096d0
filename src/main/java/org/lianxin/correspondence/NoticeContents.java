package org.lianxin.correspondence;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.deadline.Deadlines;
import org.lianxin.petition.CasePapers.Paper;
import org.lianxin.petition.Extension;
import org.lianxin.petition.ExtensionRequests;
import org.lianxin.petition.FormData;
import org.springframework.stereotype.Component;

/** The written notices: what the petitioner is told while his matter goes its way; Art. 23, 34. */
@Component
class NoticeContents implements Content {

  private static final String CONCLUSION = "C4";
  private static final String WAY = "途径";

  private final Labels labels;
  private final Deadlines deadlines;
  private final ExtensionRequests extensions;

  NoticeContents(Labels labels, Deadlines deadlines, ExtensionRequests extensions) {
    this.labels = labels;
    this.deadlines = deadlines;
    this.extensions = extensions;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(
        Kind.ACCEPTED,
        Kind.FORWARDED,
        Kind.ROUTED,
        Kind.NOT_ACCEPTED,
        Kind.NO_LONGER_ACCEPTED,
        Kind.EXTENSION,
        Kind.ONE_TIME);
  }

  @Override
  public void fill(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    switch (kind) {
      case ACCEPTED -> accepted(dossier, filled, texts);
      case FORWARDED -> forwarded(dossier, filled, texts);
      case ROUTED -> routed(dossier, filled, texts);
      case EXTENSION -> extended(dossier, filled, texts);
      case ONE_TIME -> oneTime(dossier, filled, texts);
      default -> notAccepted(kind, dossier, filled, texts);
    }
  }

  /** The sixty days are told only where they run: finding 1 of domain.md. */
  private void accepted(Dossier dossier, Filled filled, Texts texts) {
    var theCase = dossier.theCase();
    var conclusion = deadlines.pack().rule(CONCLUSION).orElseThrow();
    var accepted = theCase.course().acceptedOn();
    var from = accepted == null ? dossier.day() : accepted;
    var due = deadlines.explain(CONCLUSION, from);
    var sixty = deadlines.pack().runsOn(conclusion, theCase.route());
    filled
        .put("days", String.valueOf(due.length()))
        .put("dueOn", due.lastDay())
        .put(
            "limit",
            sixty ? "自受理之日起%d日内，即%s前".formatted(due.length(), Filled.day(due.lastDay())) : null);
    filled
        .put("procedure", texts.of("notice.procedure", filled))
        .lines("text", texts.of(sixty ? "notice.accepted" : "notice.acceptedOtherwise", filled))
        .lines("rights", texts.of("notice.rights", filled))
        .summary(
            sixty
                ? "您反映的事项已经受理，由%s办理，%s前书面答复您。".formatted(filled.text("unit"), filled.text("dueOn"))
                : "您反映的事项已经受理，由%s办理并书面答复您。".formatted(filled.text("unit")));
  }

  private void forwarded(Dossier dossier, Filled filled, Texts texts) {
    filled
        .put(
            "forwardedOn",
            Stream.of(
                    dossier.dayOf("instruct", "ASSIGN"),
                    dossier.dayOf("proposeHandling", "DISPATCH"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null))
        .lines("text", texts.of("notice.forwarded", filled))
        .lines("rights", texts.of("notice.rights", filled))
        .summary("您反映的事项已经转交%s办理，由该单位答复您。".formatted(filled.text("unit")));
  }

  private void routed(Dossier dossier, Filled filled, Texts texts) {
    var told = redirected(dossier);
    var way = labels.of("routes", dossier.theCase().route());
    filled
        .put("reason", labels.of("redirectReasons", told.text("reasonCode")))
        .put("targetBody", told.textOr("targetBody", "有权处理的机关"))
        .lines("explanation", told.text("explanation"))
        // The wording says 途径 itself.
        .put("route", way != null && way.endsWith(WAY) ? way.substring(0, way.length() - 2) : way);
    var elsewhere = "R6".equals(told.text("reasonCode")) || way == null;
    filled
        .lines("text", texts.of(elsewhere ? "notice.redirected" : "notice.routed", filled))
        .lines("rights", texts.of("notice.routedReminder", filled))
        .summary("您反映的事项不由本机关办理，请向%s提出。".formatted(filled.text("targetBody")));
  }

  /** Whoever said it last: the office while handling, the office proposing, the station. */
  private static FormData redirected(Dossier dossier) {
    return Stream.of(
            dossier.last("routeElsewhere"),
            dossier.last("proposeHandling", "ROUTE_ELSEWHERE"),
            dossier.last("settleOnSite", "ROUTE_ELSEWHERE"))
        .flatMap(Optional::stream)
        .findFirst()
        .map(paper -> new FormData(paper.data()))
        .orElse(new FormData(Map.of()));
  }

  private void notAccepted(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    var told = dossier.form("proposeHandling", "NOT_ACCEPT");
    var reason = told.text("reasonCode");
    var key = kind == Kind.NOT_ACCEPTED ? "notice.notAccepted" : "notice.noLongerAccepted";
    filled
        .put("reason", labels.of("refusalReasons", reason))
        .put("basis", basis(reason, filled, texts))
        .put("earlierDocNo", told.text("earlierDocNo"))
        .lines("explanation", told.text("explanation"))
        .lines("text", texts.of(key, filled))
        .lines("rights", texts.of("notice.help", filled))
        .summary(
            "您反映的事项%s，原因：%s。"
                .formatted(kind == Kind.NOT_ACCEPTED ? "不予受理" : "不再受理", filled.text("reason")));
  }

  private static @Nullable String basis(@Nullable String reason, Filled filled, Texts texts) {
    return reason == null ? null : texts.of("notice.basis" + reason, filled);
  }

  private void extended(Dossier dossier, Filled filled, Texts texts) {
    var told = dossier.form("noticeExtension");
    var asked = dossier.form("requestExtension");
    var granted = extensions.of(dossier.theCase()).stream().findFirst();
    var days = granted.map(Extension::days).or(() -> asked.number("days")).orElse(0);
    filled
        .put("days", days + "日")
        .put("originalDue", granted.map(Extension::originalDue).orElse(null))
        .put("dueOn", granted.map(Extension::newDue).orElse(null))
        .lines("reason", told.textOr("reasonTold", asked.textOr("reason", "")))
        .put(
            "approved",
            dossier.last("decideExtension", "APPROVE").map(this::approval).orElse(null));
    var words = new Filled();
    words.values().putAll(filled.values());
    words.put("days", String.valueOf(days));
    filled
        .lines("text", texts.of("notice.extended", words))
        .lines("rights", texts.of("notice.extendedBasis", words))
        .summary("您的信访事项延期%d日办理，%s前答复您。".formatted(days, filled.text("dueOn")));
  }

  private String approval(Paper paper) {
    return "%s负责人，%s".formatted(labels.unit(paper.unit()), Filled.day(Dossier.day(paper)));
  }

  private void oneTime(Dossier dossier, Filled filled, Texts texts) {
    var told = dossier.form("requestSupplement");
    var items = told.rows("items").stream().map(row -> row.textOr("text", "")).toList();
    filled
        .list("items", items)
        .put("handInAt", told.text("handInAt"))
        .lines("remark", told.text("remark"))
        .lines("text", texts.of("notice.oneTime", filled))
        .lines("rights", texts.of("notice.oneTimeRights", filled))
        .summary("请补充%d项材料，交到%s。".formatted(items.size(), told.textOr("handInAt", "工作站")));
  }
}

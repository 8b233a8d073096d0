package org.lianxin.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.petition.FormData;
import org.springframework.stereotype.Component;

/** The answers: opinion (Art. 32), reply to a suggestion (Art. 29), review and recheck (35, 36). */
@Component
class OpinionContents implements Content {

  private static final int TITLE = 40;

  private final Labels labels;

  OpinionContents(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.OPINION, Kind.REPLY, Kind.REVIEW, Kind.RECHECK);
  }

  @Override
  public void fill(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    switch (kind) {
      case OPINION -> opinion(dossier, filled, texts);
      case REPLY -> reply(dossier, filled, texts);
      default -> reviewed(kind, dossier, filled, texts);
    }
  }

  private void opinion(Dossier dossier, Filled filled, Texts texts) {
    var handled = dossier.form(DraftedAnswer.TASK);
    var answers = answers(dossier, handled);
    filled
        .put("lead", texts.of("opinion.lead", filled))
        .list("requests", dossier.requests())
        .lines("facts", dossier.registered().text("factsAndReasons"))
        .lines("investigation", handled.text("investigation"))
        .rows("answers", answers)
        .lines("remedy", handled.textOr("remedyText", texts.of("opinion.remedy", filled)))
        .put("executionDue", handled.date("executionDue"))
        .summary(summary(handled) + "不服的，可以自收到之日起三十日内请求复查。");
  }

  private void reply(Dossier dossier, Filled filled, Texts texts) {
    var handled = dossier.form(DraftedAnswer.TASK);
    filled
        .lines("text", texts.of("reply.lead", filled))
        .rows("answers", answers(dossier, handled))
        .put("closing", texts.of("reply.closing", filled))
        .summary("您提出的意见建议已经研究。" + summary(handled));
  }

  /** Each request with its answer, in the order of the requests (Art. 32). */
  private List<Map<String, String>> answers(Dossier dossier, FormData handled) {
    var requests = dossier.requests();
    var answers = new ArrayList<Map<String, String>>();
    for (var answer : handled.rows("answers")) {
      int request = answer.number("request").orElse(0);
      var asked = request < requests.size() ? requests.get(request) : "";
      var row = new LinkedHashMap<String, String>();
      // A suggestion or a question may have been taken down without a request of its own.
      row.put(
          "heading",
          asked.isEmpty() ? "" : "（%s）%s".formatted(Numerals.chinese(request + 1), cut(asked)));
      row.put("facts", answer.textOr("facts", ""));
      row.put("basis", answer.textOr("legalBasis", ""));
      var result = labels.of("answerResults", answer.text("result"));
      row.put("result", result == null ? DraftedAnswer.GAP : result);
      row.put("opinion", answer.textOr("opinion", ""));
      answers.add(row);
    }
    return answers;
  }

  private static String cut(String request) {
    return request.codePointCount(0, request.length()) <= TITLE
        ? request
        : request.substring(0, request.offsetByCodePoints(0, TITLE)) + "……";
  }

  private String summary(FormData handled) {
    var results =
        handled.rows("answers").stream()
            .map(answer -> labels.of("answerResults", answer.text("result")))
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()));
    return results.isEmpty()
        ? ""
        : results.entrySet().stream()
            .map(entry -> "%s%d项".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("、", "对您的请求：", "。"));
  }

  private void reviewed(Kind kind, Dossier dossier, Filled filled, Texts texts) {
    var asked = dossier.form("requestReview");
    var answered = dossier.form("handleReview", "MAINTAIN", "CHANGE", "REVOKE_AND_REDO");
    var result = String.valueOf(labels.of("reviewResults", answered.decision()));
    var requestedAt = asked.date("requestedAt");
    var level = kind == Kind.REVIEW ? "复查" : "复核";
    filled
        .put("level", level)
        .put("againstDocNo", against(kind, dossier))
        .put("respondent", labels.unit(dossier.theCase().handling().issuingAuthority()))
        .put("requestedOn", requestedAt == null ? dossier.dayOf("requestReview") : requestedAt)
        .lines("grounds", asked.text("grounds"))
        .lines("findings", answered.text("findings"))
        .lines("basis", answered.text("legalBasis"))
        .put("result", result)
        .lines("opinion", answered.text("opinion"))
        .lines("remedy", texts.of(remedy(kind, answered), filled))
        .summary("%s结论：%s。".formatted(level, result));
  }

  /** A review is of the opinion, a recheck of the review. */
  private static @Nullable String against(Kind kind, Dossier dossier) {
    var appealed = kind == Kind.REVIEW ? Set.of(Kind.OPINION, Kind.REPLY) : Set.of(Kind.REVIEW);
    return dossier.issued().stream()
        .filter(letter -> appealed.contains(letter.kind()))
        .reduce((earlier, later) -> later)
        .map(Issued::docNo)
        .orElse(null);
  }

  private static String remedy(Kind kind, FormData answered) {
    if ("REVOKE_AND_REDO".equals(answered.decision())) {
      return "review.redone";
    }
    return kind == Kind.REVIEW ? "review.remedy" : "recheck.remedy";
  }
}

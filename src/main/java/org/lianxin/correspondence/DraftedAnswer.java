package org.lianxin.correspondence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written of the answer so far: the fields of the form that stand in the letter,
 * unchecked. What is still missing is shown as a gap.
 */
record DraftedAnswer(
    @Nullable String investigation,
    @Nullable List<@Nullable Part> answers,
    @Nullable String remedyText,
    @Nullable LocalDate executionDue) {

  /** The form that it is written in. */
  static final String TASK = "handleLead";

  static final String GAP = "（待填写）";

  /** The answer to one request. */
  record Part(
      @Nullable Integer request,
      @Nullable String result,
      @Nullable String facts,
      @Nullable String legalBasis,
      @Nullable String opinion) {

    static final Part EMPTY = new Part(null, null, null, null, null);

    private Map<String, Object> asRow(int at) {
      var row = new HashMap<String, Object>();
      row.put("request", at);
      row.put("facts", orGap(facts));
      row.put("legalBasis", orGap(legalBasis));
      row.put("opinion", orGap(opinion));
      if (result != null && !result.isBlank()) {
        row.put("result", result);
      }
      return row;
    }
  }

  /** As if the form were completed like this, with an answer to each of so many requests. */
  Map<String, Object> asForm(int requests) {
    var form = new HashMap<String, Object>();
    form.put("investigation", orGap(investigation));
    form.put("answers", IntStream.range(0, requests).mapToObj(at -> to(at).asRow(at)).toList());
    form.put("remedyText", orGap(remedyText));
    if (executionDue != null) {
      form.put("executionDue", executionDue.toString());
    }
    return form;
  }

  private Part to(int request) {
    var given = answers == null ? List.<Part>of() : answers;
    return given.stream()
        .filter(Objects::nonNull)
        .filter(part -> Objects.equals(part.request, request))
        .findFirst()
        .orElse(Part.EMPTY);
  }

  private static String orGap(@Nullable String text) {
    return text == null || text.isBlank() ? GAP : text;
  }
}

package org.lianxin.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.portal.OwnCase;

/** What a petitioner does in his case, each with a page of its own. */
enum PublicAct {
  EVALUATE(
      "evaluate", "评价办理情况", "您的评价已经收到，直接用于改进工作，不影响本件的处理。", "officeScore", "unitScore", "reason"),
  SUPPLEMENT("supplement", "补充情况", "补充的内容已经收到，办理人员会和原来的内容一起看。", "text"),
  URGE("urge", "催办", "已经催办，办理单位会看到您的催办。每天最多催办一次。"),
  REVIEW("requestReview", "请求复查、复核", "请求已经收到，复查、复核机关会在规定期限内书面答复您。", "grounds", "lateReason"),
  REOPEN("reopen", "要求重新办理", "要求已经收到，工作站会接着办，并与您联系。", "reason"),
  REVOKE("revokeMandate", "撤销委托", "委托已经撤销，工作站不再代理。", "continuation", "reason"),
  WITHDRAW("withdraw", "撤回信访事项", "本件已经撤回，不再办理。以后需要时可以重新反映。", "reason"),
  PRIVACY("requestPrivacy", "查阅、更正个人信息", "请求已经收到，镇信访办会在规定期限内答复，答复也在这里看。", "kind", "detail"),
  CONSENT("changeConsent", "同意或者撤回同意", "已经按您的意思改过来，从现在起生效。", "kind", "change");

  private static final String SIGNED = "confirm";

  private final String action;
  private final String title;
  private final String thanks;
  private final List<String> fields;

  PublicAct(String action, String title, String thanks, String... fields) {
    this.action = action;
    this.title = title;
    this.thanks = thanks;
    this.fields = List.of(fields);
  }

  static Optional<PublicAct> of(String action) {
    return Stream.of(values()).filter(act -> act.action.equals(action)).findFirst();
  }

  /** Those that he may take now, in the order in which people need them. */
  static List<PublicAct> offered(Map<String, Boolean> actions) {
    return Stream.of(values()).filter(act -> Boolean.TRUE.equals(actions.get(act.action))).toList();
  }

  public String action() {
    return action;
  }

  public String title() {
    return title;
  }

  /** What happens next. */
  public String thanks() {
    return thanks;
  }

  /** Cannot be undone: it is signed, and asked for once more. */
  public boolean oneWay() {
    return this == WITHDRAW || this == REVOKE;
  }

  void requireConfirmed(Map<String, String> typed) {
    if (oneWay() && !typed.containsKey(SIGNED)) {
      throw new InvalidForm(List.of(new FieldProblem(SIGNED, "请先勾选，表示这是您本人的意思")));
    }
  }

  /** Its fields as the form has them; an empty one was left out. */
  Map<String, Object> form(Map<String, String> typed) {
    if (this == EVALUATE) {
      return OwnCase.evaluation(
          filled(typed, "officeScore"), filled(typed, "unitScore"), filled(typed, "reason"));
    }
    var form = new HashMap<String, Object>();
    fields.forEach(
        field -> {
          var text = filled(typed, field);
          if (text != null) {
            form.put(field, text);
          }
        });
    return form;
  }

  private static @org.jspecify.annotations.Nullable String filled(
      Map<String, String> typed, String field) {
    var text = typed.get(field);
    return text == null || text.isBlank() ? null : text.strip();
  }
}

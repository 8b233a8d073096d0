package org.lianxin.mail;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Accounts;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.Due;
import org.lianxin.petition.Names;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.PetitionersMail;
import org.lianxin.supervision.MessageLog;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what goes out, when it goes: the number of the case, its stage, its day and where
 * to look, never what it is about or who brought it. Whoever may no longer know of the case by then
 * is not told.
 */
@Component
class Composer {

  static final String CODE = "CODE";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final CaseFiles cases;
  private final Accounts accounts;
  private final Concerned concerned;
  private final PetitionersMail petitioners;
  private final Recipients recipients;
  private final MessageLog messages;
  private final Templates templates;
  private final Links links;
  private final Names names;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  Composer(
      CaseFiles cases,
      Accounts accounts,
      Concerned concerned,
      PetitionersMail petitioners,
      Recipients recipients,
      MessageLog messages,
      Templates templates,
      Links links,
      Names names,
      Vocabulary vocabulary,
      BusinessClock clock) {
    this.cases = cases;
    this.accounts = accounts;
    this.concerned = concerned;
    this.petitioners = petitioners;
    this.recipients = recipients;
    this.messages = messages;
    this.templates = templates;
    this.links = links;
    this.names = names;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * What goes out, and what does not.
   *
   * @param letter null where nothing is left to be told
   * @param withheld ids of what the receiver may no longer be told
   */
  record Composed(@Nullable Letter letter, List<String> withheld) {}

  /** Of what was claimed together for one receiver. */
  @Transactional(readOnly = true)
  public Composed compose(String batch, List<Deliveries.Item> items) {
    return inChinese(() -> composed(batch, items));
  }

  private Composed composed(String batch, List<Deliveries.Item> items) {
    var receiver = Receiver.read(items.get(0).receiver());
    var told = new ArrayList<Told>();
    var withheld = new ArrayList<String>();
    for (var item : items) {
      told(item, receiver).ifPresentOrElse(told::add, () -> withheld.add(item.id()));
    }
    return new Composed(told.isEmpty() ? null : letter(batch, receiver, told), withheld);
  }

  /** One thing, filled in. */
  private record Told(Deliveries.Item item, @Nullable String to, String text) {}

  private Optional<Told> told(Deliveries.Item item, Receiver receiver) {
    if (item.kind().equals(CODE)) {
      return recipients
          .code(receiver.name())
          .filter(code -> clock.instant().isBefore(code.codeUntil()))
          .map(
              code ->
                  new Told(
                      item,
                      code.pending(),
                      templates.filled(item.template(), Map.of("code", code.code()))));
    }
    var theCase = Optional.ofNullable(item.caseNo()).map(cases::require);
    if (receiver.petitioner()) {
      return theCase
          .flatMap(petitioners::address)
          .map(address -> new Told(item, address, text(item, theCase.orElseThrow())));
    }
    return accounts
        .inUse(receiver.name())
        .filter(actor -> theCase.isEmpty() || concerned.maySee(actor, theCase.get()))
        .map(
            actor ->
                new Told(
                    item,
                    recipients.of(actor.login()).address(),
                    theCase
                        .map(one -> text(item, one))
                        .orElseGet(() -> text(item))));
  }

  /** What is about no case. */
  private String text(Deliveries.Item item) {
    var values = new HashMap<String, String>();
    messages.text(item.source()).ifPresent(text -> values.put("what", text));
    return templates.filled(item.template(), values);
  }

  private String text(Deliveries.Item item, PetitionCase theCase) {
    var values = new HashMap<String, String>();
    values.put("caseNo", theCase.caseNo());
    messages.text(item.source()).ifPresent(text -> values.put("what", text));
    if (!theCase.sealed()) {
      values.put("stage", vocabulary.label("states", theCase.state().name()));
      var due = Due.dateOf(theCase.due());
      if (due != null) {
        values.put("dueOn", DAY.format(due));
      }
      var lead = theCase.handling().leadUnit();
      if (lead != null) {
        values.put("unit", names.unit(lead).name());
      }
    }
    return templates.filled(item.template(), values);
  }

  private Letter letter(String batch, Receiver receiver, List<Told> told) {
    var first = told.get(0);
    var one = told.size() == 1;
    var kind = one ? first.item.kind() : "DIGEST";
    var caseNo = one || receiver.petitioner() ? first.item.caseNo() : null;
    var link = links.to(receiver, caseNo).orElse(null);
    var text = one ? first.text : digest(receiver, told);
    var closing = kind.equals(CODE) ? "" : closing(receiver, link);
    return new Letter(
        batch,
        receiver,
        first.to,
        kind,
        caseNo,
        Templates.subject(text),
        (Templates.body(text) + "\n\n" + closing).strip(),
        link,
        clock.instant());
  }

  private String digest(Receiver receiver, List<Told> told) {
    var items =
        told.stream()
            .map(one -> "· " + Templates.subject(one.text))
            .distinct()
            .collect(Collectors.joining("\n"));
    return templates.filled(
        "mail.digest" + suffix(receiver),
        Map.of("count", String.valueOf(told.size()), "items", items));
  }

  private String closing(Receiver receiver, @Nullable String link) {
    return templates.filled(
        "mail.closing" + suffix(receiver), link == null ? Map.of() : Map.of("link", link));
  }

  private static String suffix(Receiver receiver) {
    return receiver.petitioner() ? ".petitioner" : "";
  }

  /** Nobody's call asks for this: there is no language of his to go by. */
  private static <T> T inChinese(Supplier<T> work) {
    var before = LocaleContextHolder.getLocaleContext();
    try {
      LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
      return work.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}

package org.lianxin.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.MessageKind;
import org.lianxin.supervision.MessageLog;
import org.lianxin.supervision.MessageLog.Said;
import org.springframework.stereotype.Component;

/**
 * What was said inside the program. That something is overdue or supervised is one event, however
 * many were told of it: the table has others told as well, and nobody is told twice.
 */
@Component
class SaidSource implements Source {

  /** 紧急报告: whoever must report at once is told at night too (Art. 25). */
  private static final String REPORT_AT_ONCE = "C10";

  private static final String REMINDER = "mail.reminder";

  private final MessageLog messages;
  private final CaseFiles cases;
  private final RowTable table;
  private final Planning planning;

  SaidSource(MessageLog messages, CaseFiles cases, RowTable table, Planning planning) {
    this.messages = messages;
    this.cases = cases;
    this.table = table;
    this.planning = planning;
  }

  @Override
  public String name() {
    return "messages";
  }

  @Override
  public List<Happening> since(Instant from, @Nullable Happening after, int most) {
    var last = after == null ? null : after.row();
    var at = after == null ? from : after.at();
    return messages.since(from, last, at, most).stream()
        .map(said -> new Happening(said.id(), said.at(), event(said), () -> told(said)))
        .toList();
  }

  private String event(Said said) {
    return row(said)
        .map(row -> row.event() + " " + said.caseNo() + " " + said.about())
        .map(one -> UUID.nameUUIDFromBytes(one.getBytes(StandardCharsets.UTF_8)).toString())
        .orElse(said.id());
  }

  /**
   * The line of the table it is, if it is one. A sheet that the clocks raise says again what is
   * overdue, and that they were told.
   */
  private Optional<Row> row(Said said) {
    return said.caseNo() == null
            || said.kind() == MessageKind.SUPERVISED && messages.raiser(said).isEmpty()
        ? Optional.empty()
        : table.by("message", Set.of(said.kind().name()));
  }

  private List<Planned> told(Said said) {
    if (said.caseNo() == null) {
      return List.of(reminder(said, said.recipient(), false));
    }
    var theCase = cases.require(said.caseNo());
    var urgent =
        REPORT_AT_ONCE.equals(said.rule()) || theCase.matter().urgentLevel().equals(Planning.MAJOR);
    return row(said)
        .map(row -> everybody(said, row, theCase, urgent))
        .orElseGet(() -> List.of(reminder(said, said.recipient(), urgent)));
  }

  private List<Planned> everybody(Said said, Row row, PetitionCase theCase, boolean urgent) {
    var told = new LinkedHashMap<Receiver, Planned>();
    messages
        .toldOf(said)
        .forEach(login -> told.put(Receiver.of(login), reminder(said, login, urgent)));
    if (!theCase.sealed()) {
      var doer = messages.raiser(said).orElse(null);
      planning.of(row, theCase, said.id(), login -> !login.equals(doer)).stream()
          .filter(planned -> !planned.receiver().petitioner() || messages.promised(said))
          .forEach(planned -> told.putIfAbsent(planned.receiver(), planned));
    }
    return List.copyOf(told.values());
  }

  private static Planned reminder(Said said, String login, boolean urgent) {
    return new Planned(
        said.kind().name(),
        REMINDER,
        Topic.of(said.kind()),
        Receiver.of(login),
        said.caseNo(),
        said.id(),
        urgent);
  }
}

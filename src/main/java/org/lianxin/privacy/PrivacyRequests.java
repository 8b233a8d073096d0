package org.lianxin.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Role;
import org.lianxin.petition.Step;
import org.lianxin.privacy.PrivacyRequest.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored requests. */
@Component
class PrivacyRequests {

  static final String COLUMNS =
      "r.id, r.case_no, r.kind, r.person, r.lodged_on, r.online, r.state, r.answered_on,"
          + " r.answer_step, r.copy_until";

  private final JdbcClient jdbc;

  PrivacyRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lodged by the step that is being recorded. */
  void lodge(Step step, PrivacyKind kind, int person) {
    jdbc.sql(
            "INSERT INTO privacy_request (id, case_no, kind, person, lodged_on, online, state)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Objects.requireNonNull(step.theCase().cause()),
            step.theCase().caseNo(),
            kind.name(),
            person,
            step.day(),
            step.actor().is(Role.PETITIONER),
            State.OPEN.name())
        .update();
  }

  /** Answered by the step that is being recorded. */
  void answer(PrivacyRequest request, Step step, State how, @Nullable LocalDate copyUntil) {
    jdbc.sql(
            "UPDATE privacy_request SET state = ?, answered_on = ?, answered_by = ?,"
                + " answer_step = ?, copy_until = ? WHERE id = ?")
        .param(how.name())
        .param(step.day())
        .param(step.actor().login())
        .param(step.theCase().cause())
        .param(copyUntil)
        .param(request.id())
        .update();
  }

  Optional<PrivacyRequest> find(String id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM privacy_request r WHERE r.id = ?")
        .param(id)
        .query(PrivacyRequest.class)
        .optional();
  }

  /** All of a case in the order in which they came. */
  List<PrivacyRequest> of(String caseNo) {
    return jdbc.sql(
            "SELECT " + COLUMNS + " FROM privacy_request r WHERE r.case_no = ? ORDER BY r.id")
        .param(caseNo)
        .query(PrivacyRequest.class)
        .list();
  }

  List<PrivacyRequest> open(String caseNo) {
    return of(caseNo).stream().filter(PrivacyRequest::open).toList();
  }
}

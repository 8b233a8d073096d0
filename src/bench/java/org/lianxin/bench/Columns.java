package org.lianxin.bench;

import java.util.Set;

/** Which columns hold codes that mean something else in another township. */
final class Columns {

  private static final Set<String> UNIT =
      Set.of(
          "unit",
          "registered_unit",
          "lead_unit",
          "issuing_authority",
          "agent_unit",
          "about_unit",
          "handling_unit",
          "suggested_unit",
          "raised_unit",
          "authority",
          "kept_by",
          "station",
          "code");

  private static final Set<String> UNITS = Set.of("co_units", "respondent_units");

  private static final Set<String> LOGIN =
      Set.of(
          "login",
          "actor",
          "acting_for",
          "first_receiver",
          "lead_leader",
          "lead_handler",
          "agent",
          "reporter",
          "leader",
          "handler",
          "decided_by",
          "drafted_by",
          "signed_by",
          "served_by",
          "recorded_by",
          "not_by",
          "assignee",
          "done_by",
          "owner",
          "reviewed_by",
          "withdrawn_by",
          "uploaded_by",
          "linked_by",
          "asked_by",
          "recipient",
          "issued_by",
          "raised_by",
          "replied_by",
          "closed_by",
          "assignee_",
          "text_");

  private Columns() {}

  static boolean isUnit(String column) {
    return UNIT.contains(column);
  }

  /** Several, with commas between them. */
  static boolean isUnits(String column) {
    return UNITS.contains(column);
  }

  static boolean isLogin(String column) {
    return LOGIN.contains(column);
  }
}

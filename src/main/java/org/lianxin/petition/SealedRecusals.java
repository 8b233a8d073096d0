package org.lianxin.petition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianxin.access.Actor;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who keeps away from which accusation, for lists: no query can look into what is sealed. Only the
 * lists of a discipline unit have accusations in them, and few are about such a unit.
 */
@Component
public class SealedRecusals {

  private final JdbcClient jdbc;
  private final SealedLogins logins;
  private final Organization organization;

  SealedRecusals(JdbcClient jdbc, SealedLogins logins, Organization organization) {
    this.jdbc = jdbc;
    this.logins = logins;
    this.organization = organization;
  }

  /**
   * The conditions for somebody's lists.
   *
   * @param values takes up the parameters they name
   */
  public Conditions of(Actor actor, Map<String, Object> values) {
    return new Conditions(byLogin(actor), values);
  }

  /** Conditions on a case {@code c}, empty where there is nothing to keep out. */
  public static final class Conditions {

    private final Map<String, List<String>> recusals;
    private final Map<String, Object> values;

    private Conditions(Map<String, List<String>> recusals, Map<String, Object> values) {
      this.recusals = recusals;
      this.values = values;
    }

    /** It is none from which this person keeps away. */
    public String notOf(String login) {
      var cases = recusals.get(login);
      if (cases == null) {
        return "";
      }
      var name = "sealedFrom" + values.size();
      values.put(name, cases);
      return " AND c.case_no NOT IN (:" + name + ")";
    }
  }

  private Map<String, List<String>> byLogin(Actor actor) {
    var all = new TreeMap<String, List<String>>();
    if (organization.requireUnit(actor.unit()).kind() != UnitKind.DISCIPLINE) {
      return all;
    }
    jdbc.sql("SELECT case_no, sealed_recused FROM petition_case WHERE sealed_recused IS NOT NULL")
        .query(Row.class)
        .list()
        .forEach(
            row ->
                Arrays.stream(
                        String.valueOf(logins.convertToEntityAttribute(row.sealedRecused))
                            .split(","))
                    .filter(login -> !login.isEmpty())
                    .forEach(
                        login ->
                            all.computeIfAbsent(login, key -> new ArrayList<>()).add(row.caseNo)));
    return all;
  }

  private record Row(String caseNo, byte[] sealedRecused) {}
}

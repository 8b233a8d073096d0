package org.lianxin.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands on a case's own row. */
@Component
class CaseColumns {

  /** Registered wrongly, or joined to another matter: these are no items of their own. */
  private static final Set<String> NO_ITEMS = Set.of("VOID", "MERGED");

  private static final Set<String> ASKING = Set.of("CLAIM", "APPEAL");
  private static final Set<CaseState> WITH_THE_STATION =
      EnumSet.of(CaseState.REGISTERED, CaseState.ON_SITE, CaseState.ON_SITE_PENDING_CONFIRM);

  private final JdbcClient jdbc;
  private final Organization organization;

  CaseColumns(JdbcClient jdbc, Organization organization) {
    this.jdbc = jdbc;
    this.organization = organization;
  }

  /**
   * The cases in the order of the condition.
   *
   * @param where on {@code petition_case c}
   */
  Map<String, CaseRow> read(String where, Map<String, ?> values) {
    var found = new LinkedHashMap<String, CaseRow>();
    jdbc.sql(
            "SELECT c.case_no, c.audit_seq, c.received_on, c.reopened_on, c.noticed_on,"
                + " c.accepted_on, c.closed_at, c.state, c.outcome, c.resolved, c.public_consent,"
                + " c.publicity, c.minor_involved, c.sealed, c.petitioner_count,"
                + " c.recovered_amount, c.registered_unit, c.village_code, c.township, c.lead_unit,"
                + " c.purpose, c.category_code, c.stat_form, c.channel, c.group_kind,"
                + " c.skip_level"
                + " FROM petition_case c WHERE"
                + where)
        .params(values)
        .query(
            row -> {
              var read = of(row);
              found.put(read.caseNo, read);
            });
    return found;
  }

  private CaseRow of(ResultSet row) throws SQLException {
    var read = new CaseRow(row.getString("case_no"), row.getLong("audit_seq"));
    read.received = Days.of(row, "received_on");
    read.reopened = Days.of(row, "reopened_on");
    read.registrar = row.getString("registered_unit");
    read.township = row.getString("township");
    read.is(CaseRow.SEALED, row.getBoolean("sealed"));
    read.is(CaseRow.COUNTED, isItem(row));
    if (read.is(CaseRow.SEALED)) {
      // Of an accusation only that there is one; domain.md §6.1.
      return read;
    }
    read.noticed = Days.of(row, "noticed_on");
    read.accepted = Days.of(row, "accepted_on");
    read.persons = row.getInt("petitioner_count");
    read.village = row.getString("village_code");
    read.lead = row.getString("lead_unit");
    read.purpose = row.getString("purpose");
    read.category = row.getString("category_code");
    read.form = row.getString("stat_form");
    read.channel = row.getString("channel");
    read.groupKind = row.getString("group_kind");
    read.is(CaseRow.ASKING, ASKING.contains(read.purpose));
    read.is(CaseRow.ONLINE, read.form.equals("ONLINE"));
    read.is(CaseRow.GROUP_VISIT, read.form.equals("VISIT") && read.groupKind.equals("GROUP"));
    read.is(CaseRow.SKIP_LEVEL, row.getBoolean("skip_level"));
    read.is(CaseRow.RESOLVED, row.getBoolean("resolved"));
    read.is(CaseRow.PUBLISHABLE, publishable(row, read.category));
    ending(row, read);
    var amount = row.getBigDecimal("recovered_amount");
    read.recovered = amount == null ? 0 : amount.movePointRight(2).longValueExact();
    return read;
  }

  private static boolean isItem(ResultSet row) throws SQLException {
    return !NO_ITEMS.contains(row.getString("state"))
        && !NO_ITEMS.contains(String.valueOf(row.getString("outcome")));
  }

  private static void ending(ResultSet row, CaseRow read) throws SQLException {
    var state = CaseState.valueOf(row.getString("state"));
    var closed = row.getTimestamp("closed_at");
    if (state.isFinal() && closed != null) {
      read.closed = Days.of(LocalDate.ofInstant(closed.toInstant(), BusinessClock.ZONE));
      read.is(CaseRow.CLOSED, true);
      read.is(CaseRow.SETTLED, "SETTLED_ON_SITE".equals(row.getString("outcome")));
    }
    // Whether there was a report that was not taken back: see the history.
    read.is(CaseRow.ESCALATED, !read.is(CaseRow.SETTLED) && !WITH_THE_STATION.contains(state));
  }

  /** The petitioner agrees by his last word, and it is no matter that is never published. */
  private boolean publishable(ResultSet row, String category) throws SQLException {
    var since = row.getObject("publicity", Boolean.class);
    var agrees = since == null ? !"NONE".equals(row.getString("public_consent")) : since;
    return agrees && !row.getBoolean("minor_involved") && !organization.unpublishable(category);
  }
}

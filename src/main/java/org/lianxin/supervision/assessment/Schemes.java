package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 考核方案 in their versions. Version 0 comes with the program, {@code supervision/scheme.csv}; each
 * change makes a new one, so that what an assessment was made by can always be read again.
 */
@Service
class Schemes {

  static final int SHIPPED = 0;

  private final JdbcClient jdbc;
  private final SchemeRules rules;
  private final Evidence evidence;
  private final BusinessClock clock;
  private final List<SchemeItem> shipped;

  Schemes(JdbcClient jdbc, SchemeRules rules, Evidence evidence, BusinessClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.evidence = evidence;
    this.clock = clock;
    this.shipped =
        CsvFile.rows(new ClassPathResource("supervision/scheme.csv"), 10).stream()
            .map(Schemes::item)
            .toList();
  }

  /**
   * One version.
   *
   * @param madeAt null for the one that comes with the program
   */
  record Scheme(int version, String name, @Nullable Instant madeAt, List<SchemeItem> items) {}

  /** A new version, as somebody wants it. */
  record Making(@Nullable String name, @Nullable List<SchemeItem> items) {}

  /** The newest. */
  @Transactional(readOnly = true)
  public Scheme current() {
    return jdbc.sql("SELECT MAX(version_no) FROM assessment_scheme")
        .query(Integer.class)
        .optional()
        .flatMap(this::find)
        .orElseGet(this::shipped);
  }

  /** That version; refuses one that there never was. */
  @Transactional(readOnly = true)
  public Scheme require(int version) {
    return version == SHIPPED ? shipped() : find(version).orElseThrow(Unknown::new);
  }

  /** Makes a new version of what is scored. */
  @Transactional
  public Scheme make(Making making, Actor actor) {
    if (!actor.is(Role.ASSESSOR)) {
      throw new NotAllowed();
    }
    var items = making.items == null ? List.<SchemeItem>of() : making.items;
    rules.require(making.name, items);
    var version = current().version() + 1;
    jdbc.sql(
            "INSERT INTO assessment_scheme (version_no, name, made_by, made_at)"
                + " VALUES (?, ?, ?, ?)")
        .params(version, making.name, actor.login(), Timestamp.from(clock.instant()))
        .update();
    for (var place = 0; place < items.size(); place++) {
      add(version, place, items.get(place));
    }
    evidence.ofSystem(
        Deed.of(actor.doer(), Act.SETTING_CHANGED, "assessmentScheme", String.valueOf(version)));
    return require(version);
  }

  private void add(int version, int place, SchemeItem item) {
    jdbc.sql(
            "INSERT INTO assessment_item (version_no, place, code, name, weight, source, figure,"
                + " zero_at, full_at, least, most, evidence)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(version)
        .param(place)
        .param(item.code())
        .param(item.name())
        .param(item.weight())
        .param(item.source().name())
        .param(item.figure())
        .param(item.zeroAt())
        .param(item.fullAt())
        .param(item.least())
        .param(item.most())
        .param(item.evidence())
        .update();
  }

  private Scheme shipped() {
    return new Scheme(SHIPPED, "百分制考核方案（随系统提供）", null, shipped);
  }

  private Optional<Scheme> find(int version) {
    return jdbc.sql("SELECT name, made_at FROM assessment_scheme WHERE version_no = ?")
        .param(version)
        .query(Head.class)
        .optional()
        .map(head -> new Scheme(version, head.name, head.madeAt, items(version)));
  }

  private List<SchemeItem> items(int version) {
    return jdbc.sql(
            "SELECT code, name, weight, source, figure, zero_at, full_at, least, most, evidence"
                + " FROM assessment_item WHERE version_no = ? ORDER BY place")
        .param(version)
        .query(SchemeItem.class)
        .list();
  }

  private static SchemeItem item(String[] cells) {
    return new SchemeItem(
        cells[0],
        cells[1],
        new BigDecimal(cells[2]),
        SchemeItem.Source.valueOf(cells[3]),
        cells[4].isEmpty() ? null : cells[4],
        number(cells[5]),
        number(cells[6]),
        new BigDecimal(cells[7]),
        new BigDecimal(cells[8]),
        Boolean.parseBoolean(cells[9]));
  }

  private static @Nullable BigDecimal number(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }

  private record Head(String name, Instant madeAt) {}
}

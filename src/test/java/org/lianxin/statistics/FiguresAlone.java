package org.lianxin.statistics;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.organization.Village;
import org.lianxin.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The figures on a database of their own, without the rest of the program: a test that writes what
 * the program would not disturbs nobody, and starts in seconds.
 */
final class FiguresAlone implements AutoCloseable {

  static final String TOWNSHIP = "990101001000";

  /** What the figures stand on; most of it is known in its own package only. */
  private static final List<String> PARTS =
      List.of(
          "foundation.DatabaseConfiguration",
          "foundation.BusinessClock",
          "foundation.Words",
          "foundation.Vocabulary",
          "evidence.Events",
          "evidence.OwnChains",
          "evidence.Evidence",
          "organization.Organization",
          "access.StaffNames",
          "access.RightsTable",
          "access.Rights",
          "access.Outlooks",
          "deadline.WorkingDays",
          "petition.Names",
          "statistics.CaseRepeats",
          "statistics.CaseReviews",
          "statistics.CaseHistory",
          "statistics.CaseColumns",
          "statistics.CaseChanges",
          "statistics.CaseLoader",
          "statistics.KeptCopy",
          "statistics.FactsCopy",
          "statistics.SheetFigures",
          "statistics.KeyNames",
          "statistics.Figures");

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  FiguresAlone() {
    this(TestDatabase.freshUrl(), TestDatabase.user());
  }

  FiguresAlone(String url, String user) {
    var source = new SingleConnectionDataSource(url, user, "", true);
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    context.registerBean(DataSource.class, () -> source);
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
    context.registerBean(
        NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(source));
    PARTS.forEach(part -> context.register(named(part)));
    context.refresh();
    the(Organization.class)
        .put(
            List.of(
                unit("ST-XZ", "下庄村群众工作站", UnitKind.STATION),
                unit("ST-QC", "前村群众工作站", UnitKind.STATION),
                unit("OFFICE", "连心镇信访办", UnitKind.TOWN_OFFICE),
                unit("TOWN", "连心镇人民政府", UnitKind.TOWN),
                unit("D-LAND", "自然资源所", UnitKind.DEPARTMENT),
                unit("D-CIVIL", "民政所", UnitKind.DEPARTMENT),
                new Unit("COUNTY", "县联席办", UnitKind.COUNTY, "990101000000", "")),
            List.of(
                new Village("990101001201", "下庄村", TOWNSHIP, "ST-XZ"),
                new Village("990101001204", "前村", TOWNSHIP, "ST-QC")));
  }

  private static Unit unit(String code, String name, UnitKind kind) {
    return new Unit(code, name, kind, TOWNSHIP, "");
  }

  private static Class<?> named(String part) {
    try {
      return Class.forName("org.lianxin." + part);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T the(Class<T> part) {
    return context.getBean(part);
  }

  AnnotationConfigApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }
}

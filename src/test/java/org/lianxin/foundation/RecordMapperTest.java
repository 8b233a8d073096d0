package org.lianxin.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Rows become records as with Spring's own client, without an exception for each. */
class RecordMapperTest {

  private enum Color {
    RED
  }

  private record Thing(
      String caseNo,
      int howMany,
      @Nullable Long none,
      BigDecimal sum,
      LocalDate day,
      Instant receivedAt,
      boolean isSealed,
      Color color,
      byte[] salt) {}

  private static final String THING =
      "SELECT 'A-1' AS case_no, 3 AS how_many, CAST(NULL AS BIGINT) AS none, 1.50 AS sum,"
          + " DATE '2026-05-01' AS day, TIMESTAMP '2026-05-01 08:00:00' AS receivedAt,"
          + " TRUE AS is_sealed, 'RED' AS color, X'0102' AS salt";

  private final SingleConnectionDataSource database =
      new SingleConnectionDataSource(
          "jdbc:h2:mem:;MODE=MySQL;TIME ZONE=UTC;NON_KEYWORDS=DAY", "lianxin", "", true);
  private final NamedParameterJdbcTemplate template = new NamedParameterJdbcTemplate(database);
  private final JdbcClient jdbc = new DatabaseConfiguration().jdbcClient(template);

  @AfterEach
  void close() {
    database.destroy();
  }

  @Test
  void aColumnIsFoundByTheComponentsNameHoweverItIsWritten() {
    var thing = jdbc.sql(THING).query(Thing.class).single();
    assertThat(thing)
        .usingRecursiveComparison()
        .isEqualTo(
            new Thing(
                "A-1",
                3,
                null,
                new BigDecimal("1.50"),
                LocalDate.of(2026, 5, 1),
                thing.receivedAt,
                true,
                Color.RED,
                new byte[] {1, 2}));
    assertThat(thing.receivedAt).isNotNull();
  }

  @Test
  void everyRowIsReadAndParametersOfAnyKindReachTheStatement() {
    record Number(long theNumber) {}
    var all = "SELECT x AS the_number FROM SYSTEM_RANGE(1, 9) WHERE x BETWEEN ";
    assertThat(jdbc.sql(all + "? AND ?").params(2, 4).query(Number.class).list())
        .containsExactly(new Number(2), new Number(3), new Number(4));
    assertThat(
            jdbc.sql(all + ":from AND :to")
                .params(Map.of("from", 5, "to", 5))
                .query(Number.class)
                .list())
        .containsExactly(new Number(5));
    assertThat(
            jdbc.sql("SELECT x AS the_number FROM SYSTEM_RANGE(1, 9) WHERE x IN (:some)")
                .param("some", List.of(1, 9))
                .query(Number.class)
                .list())
        .containsExactly(new Number(1), new Number(9));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM SYSTEM_RANGE(1, 9)").query(Long.class).single())
        .isEqualTo(9);
  }

  @Test
  void aColumnThatIsNotThereIsComplainedOf() {
    var missing = jdbc.sql("SELECT 1 AS other").query(Thing.class);
    assertThatThrownBy(missing::list).isInstanceOf(BadSqlGrammarException.class);
  }

  @Test
  void theDriverIsNeverAskedForANameThatItMayNotHave() throws SQLException {
    var mapper =
        new RecordMapper<>(
            RecordMapper.Shape.of(CaseOnly.class),
            DefaultConversionService.getSharedInstance(),
            new HashSet<>());
    try (var statement = database.getConnection().createStatement();
        var found = statement.executeQuery("SELECT 'A-1' AS case_no")) {
      var row = spy(found);
      assertThat(row.next()).isTrue();
      assertThat(mapper.mapRow(row, 0)).isEqualTo(new CaseOnly("A-1"));
      verify(row, never()).findColumn(anyString());
    }
  }

  /** Of MySQL's driver each such question costs an exception. */
  @Test
  void whatTheDriverHasRefusedItIsNotAskedForAgain() throws SQLException {
    var conversion = new DefaultConversionService();
    conversion.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
    var refused = new HashSet<Class<?>>();
    try (var statement = database.getConnection().createStatement();
        var found =
            statement.executeQuery(
                "SELECT TIMESTAMP '2026-05-01 08:00:00' AS at FROM SYSTEM_RANGE(1, 3)")) {
      var row = spy(found);
      doThrow(new SQLException("no such type")).when(row).getObject(1, Instant.class);
      for (var question = 1; question <= 3; question++) {
        assertThat(row.next()).isTrue();
        var mapper = new RecordMapper<>(RecordMapper.Shape.of(AtOnly.class), conversion, refused);
        assertThat(mapper.mapRow(row, 0).at()).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
      }
      verify(row, times(1)).getObject(1, Instant.class);
      assertThat(refused).containsExactly(Instant.class);
    }
  }

  @Test
  void aConnectionThatFailsIsNoRefusal() throws SQLException {
    var refused = new HashSet<Class<?>>();
    var mapper =
        new RecordMapper<>(
            RecordMapper.Shape.of(AtOnly.class),
            DefaultConversionService.getSharedInstance(),
            refused);
    try (var statement = database.getConnection().createStatement();
        var found = statement.executeQuery("SELECT CURRENT_TIMESTAMP AS at")) {
      var row = spy(found);
      assertThat(row.next()).isTrue();
      doThrow(new SQLException("gone")).when(row).getObject(1, Instant.class);
      doThrow(new SQLException("gone")).when(row).getObject(1);
      assertThatThrownBy(() -> mapper.mapRow(row, 0)).isInstanceOf(SQLException.class);
      assertThat(refused).isEmpty();
    }
  }

  record CaseOnly(String caseNo) {}

  record AtOnly(Instant at) {}
}

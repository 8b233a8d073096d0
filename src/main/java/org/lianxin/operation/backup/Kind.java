package org.lianxin.operation.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** How a value of a column is written down, so that it is the same again on any database. */
enum Kind {
  TEXT {
    @Override
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
      return rows.getString(column);
    }

    @Override
    Object parse(String written) {
      return written;
    }
  },
  NUMBER {
    @Override
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
      return rows.getBigDecimal(column);
    }

    @Override
    Object parse(String written) {
      return new BigDecimal(written);
    }
  },
  REAL {
    @Override
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
      return rows.getObject(column, Double.class);
    }

    @Override
    Object parse(String written) {
      return Double.valueOf(written);
    }
  },
  BOOLEAN {
    @Override
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
      var value = rows.getBoolean(column);
      return rows.wasNull() ? null : value;
    }

    @Override
    Object parse(String written) {
      return Boolean.valueOf(written);
    }
  },
  BYTES {
    @Override
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
      var bytes = rows.getBytes(column);
      return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    Object parse(String written) {
      return Base64.getDecoder().decode(written);
    }
  },
  DAY {
    @Override
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
      return rows.getObject(column, LocalDate.class);
    }

    @Override
    Object parse(String written) {
      return LocalDate.parse(written);
    }
  },
  HOUR {
    @Override
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
      return rows.getObject(column, LocalTime.class);
    }

    @Override
    Object parse(String written) {
      return LocalTime.parse(written);
    }
  },
  /** As it stands in the column, in no zone: what it means is not the copy's business. */
  MOMENT {
    @Override
    @Nullable Object read(ResultSet rows, int column) throws SQLException {
      return rows.getObject(column, LocalDateTime.class);
    }

    @Override
    Object parse(String written) {
      return LocalDateTime.parse(written);
    }
  };

  abstract @Nullable Object read(ResultSet rows, int column) throws SQLException;

  abstract Object parse(String written);

  final void write(PreparedStatement into, int column, @Nullable String written)
      throws SQLException {
    into.setObject(column, written == null ? null : parse(written));
  }

  static Kind of(int type) {
    return switch (type) {
      case Types.BIT, Types.BOOLEAN -> BOOLEAN;
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC ->
          NUMBER;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> REAL;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
      case Types.DATE -> DAY;
      case Types.TIME -> HOUR;
      case Types.TIMESTAMP -> MOMENT;
      default -> TEXT;
    };
  }
}

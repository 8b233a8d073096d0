package org.lianxin.foundation;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads the rows of one question into records, {@code case_no} into {@code caseNo}. Spring's own
 * way asks for each component of each row by its name first, and every time that is not the
 * column's the driver throws: of a page of twenty rows a hundred exceptions. Here the columns are
 * found once, with the first row. So it is with what a driver cannot give, as MySQL's no {@link
 * Instant}: it is asked once, and not for each row.
 */
final class RecordMapper<T> implements RowMapper<T> {

  private final Shape<T> shape;
  private final ConversionService conversion;
  private final Set<Class<?>> refused;
  private int @Nullable [] columns;

  /**
   * For one question.
   *
   * @param refused what this database's driver is known not to give; what is found is added
   */
  RecordMapper(Shape<T> shape, ConversionService conversion, Set<Class<?>> refused) {
    this.shape = shape;
    this.conversion = conversion;
    this.refused = refused;
  }

  /** What is known of a record without any row. */
  record Shape<T>(Constructor<T> constructor, String[] names, TypeDescriptor[] types) {

    static <T> Shape<T> of(Class<T> type) {
      var constructor = BeanUtils.getResolvableConstructor(type);
      var types = new TypeDescriptor[constructor.getParameterCount()];
      for (var i = 0; i < types.length; i++) {
        types[i] = new TypeDescriptor(new MethodParameter(constructor, i));
      }
      return new Shape<>(constructor, BeanUtils.getParameterNames(constructor), types);
    }
  }

  @Override
  public T mapRow(ResultSet row, int number) throws SQLException {
    if (columns == null) {
      columns = columns(row);
    }
    var values = new Object[columns.length];
    for (var i = 0; i < values.length; i++) {
      var type = shape.types[i];
      values[i] = conversion.convert(value(row, columns[i], type.getType()), type);
    }
    return BeanUtils.instantiateClass(shape.constructor, values);
  }

  private @Nullable Object value(ResultSet row, int column, Class<?> type) throws SQLException {
    if (!mayBeRefused(type)) {
      return JdbcUtils.getResultSetValue(row, column, type);
    }
    if (!refused.contains(type)) {
      try {
        return row.getObject(column, type);
      } catch (SQLException refusal) {
        // Where it is the connection that fails, the next line says so.
        var value = JdbcUtils.getResultSetValue(row, column);
        refused.add(type);
        return value;
      }
    }
    return JdbcUtils.getResultSetValue(row, column);
  }

  private static boolean mayBeRefused(Class<?> type) {
    return type == Instant.class || type == UUID.class || Collection.class.isAssignableFrom(type);
  }

  private int[] columns(ResultSet row) throws SQLException {
    var places = new HashMap<String, Integer>();
    var all = row.getMetaData();
    for (var i = 1; i <= all.getColumnCount(); i++) {
      // The first of the same name, as a driver has it.
      places.putIfAbsent(JdbcUtils.lookupColumnName(all, i).toLowerCase(Locale.ROOT), i);
    }
    var found = new int[shape.names.length];
    for (var i = 0; i < found.length; i++) {
      var column = JdbcUtils.convertPropertyNameToUnderscoreName(shape.names[i]);
      var place = places.getOrDefault(shape.names[i].toLowerCase(Locale.ROOT), places.get(column));
      // What is not there is the driver's to complain of.
      found[i] = place == null ? row.findColumn(column) : place;
    }
    return found;
  }
}

package org.lianxin.foundation;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
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
 * found once, with the first row.
 */
final class RecordMapper<T> implements RowMapper<T> {

  private final Shape<T> shape;
  private final ConversionService conversion;
  private int @Nullable [] columns;

  RecordMapper(Shape<T> shape, ConversionService conversion) {
    this.shape = shape;
    this.conversion = conversion;
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
      var value = JdbcUtils.getResultSetValue(row, columns[i], type.getType());
      values[i] = conversion.convert(value, type);
    }
    return BeanUtils.instantiateClass(shape.constructor, values);
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

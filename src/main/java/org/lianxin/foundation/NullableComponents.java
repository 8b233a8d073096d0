package org.lianxin.foundation;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Describes a record's component as possibly null exactly where the record says so. */
class NullableComponents implements ModelConverter {

  private static final String NULL = "null";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    var raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord()) {
      var model = schema.get$ref() == null ? schema : context.getDefinedModels().get(name(schema));
      if (model != null && model.getProperties() != null) {
        for (var component : raw.getRecordComponents()) {
          if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            model.getProperties().computeIfPresent(component.getName(), (n, s) -> orNull(s));
          }
        }
      }
    }
    return schema;
  }

  private static String name(Schema<?> reference) {
    return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
  }

  /** Met again, it is as it was: a record may be described more than once. */
  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() != null) {
      var either = new Schema<Object>();
      either.addOneOfItem(schema);
      either.addOneOfItem(nothing());
      return either;
    }
    if (schema.getTypes() != null && !schema.getTypes().contains(NULL)) {
      var types = new LinkedHashSet<>(schema.getTypes());
      types.add(NULL);
      schema.setTypes(types);
      allowNull(schema);
    }
    return schema;
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private static void allowNull(Schema<?> schema) {
    if (schema.getEnum() != null) {
      ((Schema<Object>) schema).addEnumItemObject(null);
    }
  }

  private static Schema<Object> nothing() {
    var nothing = new Schema<Object>();
    nothing.addType(NULL);
    return nothing;
  }

  /** Whether a property may be null. */
  static boolean mayBeNull(Schema<?> property) {
    return property.getTypes() != null && property.getTypes().contains(NULL)
        || property.getOneOf() != null
            && property.getOneOf().stream().anyMatch(NullableComponents::mayBeNull);
  }
}

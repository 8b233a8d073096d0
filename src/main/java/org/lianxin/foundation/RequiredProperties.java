package org.lianxin.foundation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Says what is always there. An answer has all its properties, if only as null; of what is sent in,
 * those must be there that may not be null. And every call may be answered with a problem.
 */
class RequiredProperties implements GlobalOpenApiCustomizer {

  private static final String PROBLEM = "Problem";

  @Override
  public void customise(OpenAPI description) {
    var schemas = description.getComponents().getSchemas();
    var sent = sent(description, schemas);
    schemas.forEach(
        (name, schema) -> {
          if (schema.getProperties() != null) {
            schema.setRequired(required(schema.getProperties(), sent.contains(name)));
          }
        });
    description.getComponents().addSchemas(PROBLEM, problem());
    calls(description).forEach(call -> call.getResponses().addApiResponse("default", refusal()));
  }

  private static List<String> required(Map<String, Schema> properties, boolean sent) {
    return properties.entrySet().stream()
        .filter(property -> !sent || !NullableComponents.mayBeNull(property.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The schemas of what is sent in, with all that they are made of. */
  private static Set<String> sent(OpenAPI description, Map<String, Schema> schemas) {
    var found = new HashSet<String>();
    var open = new ArrayDeque<Schema<?>>();
    calls(description)
        .map(Operation::getRequestBody)
        .filter(Objects::nonNull)
        .flatMap(body -> body.getContent().values().stream())
        .map(MediaType::getSchema)
        .forEach(open::add);
    while (!open.isEmpty()) {
      var schema = open.poll();
      if (schema.get$ref() != null) {
        var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        if (found.add(name)) {
          open.add(schemas.get(name));
        }
      }
      open.addAll(parts(schema));
    }
    return found;
  }

  private static List<Schema<?>> parts(Schema<?> schema) {
    var parts = new ArrayList<Schema<?>>();
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(parts::add);
    }
    if (schema.getOneOf() != null) {
      schema.getOneOf().forEach(parts::add);
    }
    if (schema.getItems() != null) {
      parts.add(schema.getItems());
    }
    return parts;
  }

  private static Stream<Operation> calls(OpenAPI description) {
    return description.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(List::stream);
  }

  private static ApiResponse refusal() {
    var problem = new Schema<Object>().$ref(PROBLEM);
    return new ApiResponse()
        .description("拒绝的理由和下一步怎么办")
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(problem)));
  }

  /** As {@link Problems} makes it. */
  private static Schema<?> problem() {
    var field =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("message", new StringSchema())
            .required(List.of("field", "message"));
    return new ObjectSchema()
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("errors", new ArraySchema().items(field))
        .required(List.of("title", "status", "detail"));
  }
}

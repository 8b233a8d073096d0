package org.lianxin.foundation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Describes the calls in the words of the field: {@code api.csv} has for each its group and what it
 * does. A call without a line is described all the same, under its class.
 */
@Component
class ApiWords implements OpenApiCustomizer {

  private final Map<String, String[]> words = new LinkedHashMap<>();

  ApiWords() {
    for (var row : CsvFile.rows(new ClassPathResource("api.csv"), 4)) {
      words.put(row[0] + " " + row[1], row);
    }
  }

  @Override
  public void customise(OpenAPI description) {
    description
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap().forEach((method, call) -> describe(method, path, call)));
    description.setTags(
        words.values().stream()
            .map(row -> row[2])
            .distinct()
            .map(name -> new Tag().name(name))
            .toList());
  }

  private void describe(PathItem.HttpMethod method, String path, Operation call) {
    var row = words.get(method + " " + path);
    if (row != null) {
      call.setTags(List.of(row[2]));
      call.setSummary(row[3]);
    }
  }
}

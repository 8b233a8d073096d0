package org.lianxin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The description of the interface speaks the field's words. */
@DatabaseTest
class ApiWordsTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @Autowired Callers callers;

  @Test
  void everyCallHasItsGroupAndSaysWhatItDoes() {
    var called = new HashSet<String>();
    var wrong = new ArrayList<String>();
    var description = callers.visitor().get("/v3/api-docs").is(200).body();
    var groups =
        description.get("tags").valueStream().map(tag -> tag.get("name").asString()).toList();
    description
        .get("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(call -> METHODS.contains(call.getKey()))
                    .forEach(
                        call -> {
                          var name = call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                          called.add(name);
                          var tag = call.getValue().at("/tags/0").asString();
                          var summary = call.getValue().path("summary").asString();
                          if (!groups.contains(tag) || !summary.matches(".*\\p{IsHan}.*")) {
                            wrong.add(name + ": " + tag + ", " + summary);
                          }
                        }));
    assertThat(wrong).as("a line in api.csv is missing").isEmpty();
    assertThat(groups).doesNotHaveDuplicates().allMatch(group -> group.matches("\\p{IsHan}+"));
    List<String> described =
        CsvFile.rows(new ClassPathResource("api.csv"), 4).stream()
            .map(row -> row[0] + " " + row[1])
            .toList();
    assertThat(described).doesNotHaveDuplicates().allMatch(called::contains);
  }
}

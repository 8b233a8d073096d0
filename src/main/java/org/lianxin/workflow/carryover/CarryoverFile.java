package org.lianxin.workflow.carryover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code bpmn/{process}.carryover.yml}. A slip of the pen must not carry a case to a wrong
 * place: it stops the start and names the file.
 */
final class CarryoverFile {

  private static final String ENDING = ".carryover.yml";
  private static final List<String> MAY_BE_LEFT_OUT = List.of("map", "gone", "variables");

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private CarryoverFile() {}

  /** The steps of every process that has some, by the process. */
  static Map<String, List<CarryoverStep>> all() {
    var all = new HashMap<String, List<CarryoverStep>>();
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:/bpmn/*" + ENDING);
      for (var file : files) {
        all.put(process(String.valueOf(file.getFilename())), read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static List<CarryoverStep> read(Resource file) {
    var name = String.valueOf(file.getFilename());
    if (!(load(file, name) instanceof Map<?, ?> content)
        || !content.keySet().equals(Set.of("steps"))
        || !(content.get("steps") instanceof List<?> written)) {
      throw fault(name, "not a list of steps and nothing else", null);
    }
    var steps = written.stream().map(step -> step(name, step)).toList();
    var left = new HashSet<String>();
    for (var step : steps) {
      if (!left.add(step.from())) {
        throw fault(name, "two steps from " + step.from(), null);
      }
    }
    return steps;
  }

  /** The process that a file is about. */
  static String process(String name) {
    return name.substring(0, name.length() - ENDING.length());
  }

  private static CarryoverStep step(String file, @Nullable Object written) {
    if (!(written instanceof Map<?, ?> entries)) {
      throw fault(file, "not a step: " + written, null);
    }
    // A tag is a text: read as a number, 1.10 would be 1.1.
    if (!(entries.get("from") instanceof String && entries.get("to") instanceof String)) {
      throw fault(file, "from and to are not both given in quotes: " + written, null);
    }
    var step = new LinkedHashMap<Object, @Nullable Object>(entries);
    MAY_BE_LEFT_OUT.forEach(key -> step.putIfAbsent(key, Map.of()));
    try {
      return STRICT.convertValue(step, CarryoverStep.class);
    } catch (JacksonException | IllegalArgumentException e) {
      throw fault(file + ", step from " + step.get("from"), String.valueOf(e.getMessage()), e);
    }
  }

  private static @Nullable Object load(Resource file, String name) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (var in = file.getInputStream()) {
      return new Yaml(new SafeConstructor(options)).load(in);
    } catch (IOException | YAMLException e) {
      throw fault(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static IllegalStateException fault(String where, String what, @Nullable Exception cause) {
    return new IllegalStateException("Carryover " + where + ": " + what, cause);
  }
}

package org.lianxin.deadline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.PolicyPack.Switches;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a policy pack. A slip of the pen must not start: it names file, rule and key. */
final class PolicyPackFile {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private PolicyPackFile() {}

  static PolicyPack read(Resource file) {
    var name = String.valueOf(file.getFilename());
    var head = mapping(name, load(file, name));
    if (!(head.remove("rules") instanceof List<?> written)) {
      throw fault(name, "no list of rules", null);
    }
    var rules = written.stream().map(rule -> rule(name, rule)).toList();
    try {
      var pack = STRICT.convertValue(head, Head.class).with(rules);
      if (!name.equals(pack.id() + ".yml")) {
        throw new IllegalArgumentException("id is " + pack.id());
      }
      return pack;
    } catch (JacksonException | IllegalArgumentException e) {
      throw fault(name, String.valueOf(e.getMessage()), e);
    }
  }

  /** All of a pack but its rules. */
  private record Head(String id, String name, String scope, Switches switches) {
    PolicyPack with(List<Rule> rules) {
      return new PolicyPack(id, name, scope, switches, rules);
    }
  }

  private static Rule rule(String file, @Nullable Object written) {
    var rule = mapping(file, written);
    var where = file + ", rule " + rule.get("id");
    rule.computeIfPresent("metBy", (key, one) -> one instanceof List<?> ? one : List.of(one));
    rule.putIfAbsent("routes", List.of());
    rule.putIfAbsent("standsStillForHearings", false);
    // May be left out, but not left empty: that was checked above.
    rule.putIfAbsent("escalatesTo", null);
    rule.putIfAbsent("note", null);
    try {
      return STRICT.convertValue(rule, Rule.class);
    } catch (JacksonException | IllegalArgumentException e) {
      throw fault(where, String.valueOf(e.getMessage()), e);
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

  /** A mapping whose every entry has something in it; a copy that may be changed. */
  private static Map<String, @Nullable Object> mapping(String where, @Nullable Object node) {
    if (!(node instanceof Map<?, ?> entries)) {
      throw fault(where, "not a mapping: " + node, null);
    }
    var about = entries.containsKey("id") ? where + ", " + entries.get("id") : where;
    var mapping = new LinkedHashMap<String, @Nullable Object>();
    entries.forEach(
        (key, value) -> {
          if (value == null
              || value instanceof String text && text.isBlank()
              || value instanceof List<?> list && list.stream().anyMatch(Objects::isNull)) {
            throw fault(about, key + " is empty", null);
          }
          mapping.put(String.valueOf(key), value instanceof Map ? mapping(about, value) : value);
        });
    return mapping;
  }

  private static IllegalStateException fault(String where, String what, @Nullable Exception cause) {
    return new IllegalStateException("Policy pack " + where + ": " + what, cause);
  }
}

package org.lianxin.trespass;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random calls of everything that the description of the interface names. */
final class FuzzedCalls {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final String BOUNDARY = "fuzzed";

  private final List<Operation> operations;
  private final Function<String, List<Map<String, Object>>> forms;
  private final Function<String, List<String>> known;
  private final JsonMapper json;
  private final Random random;
  private final OddValues odd;

  private record Parameter(String name, String in) {}

  private record Operation(
      String method, String path, List<Parameter> parameters, List<String> contentTypes) {}

  /**
   * @param forms bodies that may be right there, by the path as it is described
   * @param known values that exist, by the name of the parameter
   */
  FuzzedCalls(
      JsonNode description,
      Function<String, List<Map<String, Object>>> forms,
      Function<String, List<String>> known,
      JsonMapper json,
      Random random) {
    this.operations = operations(description);
    this.forms = forms;
    this.known = known;
    this.json = json;
    this.random = random;
    this.odd = new OddValues(random);
  }

  int operations() {
    return operations.size();
  }

  /** The next call; who calls is left open. */
  HttpRequest.Builder next(String base) {
    var operation = pick(operations);
    var path = operation.path;
    var query = new ArrayList<String>();
    var headers = new LinkedHashMap<String, String>();
    for (var parameter : operation.parameters) {
      var value = value(parameter.name);
      switch (parameter.in) {
        case "path" -> path = path.replace("{" + parameter.name + "}", encoded(value));
        case "query" -> {
          if (random.nextInt(3) == 0) {
            query.add(parameter.name + "=" + encoded(value));
          }
        }
        default -> headers.put(parameter.name, value.replaceAll("[^\\x21-\\x7e]", "x"));
      }
    }
    var address = base + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    var request = HttpRequest.newBuilder(URI.create(address));
    if (random.nextInt(10) == 0) {
      headers.put("If-Match", random.nextBoolean() ? "\"0\"" : "*x");
    }
    headers.forEach((name, value) -> request.header(name, value.isEmpty() ? "x" : value));
    body(operation, request);
    return request;
  }

  private void body(Operation operation, HttpRequest.Builder request) {
    var method = operation.method.toUpperCase(Locale.ROOT);
    if (method.equals("GET")) {
      request.GET();
      return;
    }
    if (operation.contentTypes.contains("multipart/form-data")) {
      request
          .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
          .method(method, BodyPublishers.ofByteArray(file()));
      return;
    }
    var type = random.nextInt(25) == 0 ? "text/xml" : "application/json";
    request
        .header("Content-Type", type)
        .method(method, BodyPublishers.ofString(document(operation.path)));
  }

  private String document(String path) {
    var text = json.writeValueAsString(random.nextInt(12) == 0 ? odd.any() : form(path));
    return switch (random.nextInt(25)) {
      case 0 -> text.substring(0, random.nextInt(text.length() + 1));
      case 1 -> text + text;
      case 2 ->
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
      default -> text;
    };
  }

  /** A form that may be right, with up to three fields changed. */
  private Map<String, Object> form(String path) {
    var form = new LinkedHashMap<>(pick(forms.apply(path)));
    var changes = random.nextInt(4);
    for (var i = 0; i < changes; i++) {
      var keys = List.copyOf(form.keySet());
      var key = keys.isEmpty() || random.nextInt(10) == 0 ? odd.text() : pick(keys);
      if (random.nextInt(5) == 0) {
        form.remove(key);
      } else {
        form.put(key, odd.any());
      }
    }
    return form;
  }

  private byte[] file() {
    var content = new byte[random.nextInt(2_000)];
    random.nextBytes(content);
    var name = odd.text().replaceAll("[\\r\\n\"]", "_") + (random.nextBoolean() ? ".pdf" : "");
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, random.nextInt(8) == 0 ? "other" : "file", name);
    var tail = "\r\n--" + BOUNDARY + (random.nextInt(8) == 0 ? "" : "--") + "\r\n";
    var all = Stream.of(bytes(head), content, bytes(tail)).reduce(new byte[0], FuzzedCalls::joined);
    return all;
  }

  private String value(String parameter) {
    var values = known.apply(parameter);
    return values.isEmpty() || random.nextInt(4) == 0 ? odd.text() : pick(values);
  }

  private static String encoded(String value) {
    var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    return encoded.length() > 4_000 ? encoded.substring(0, 3_999).replaceAll("%.?$", "") : encoded;
  }

  private static List<Operation> operations(JsonNode description) {
    var all = new ArrayList<Operation>();
    description
        .get("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> all.add(operation(path.getKey(), operation))));
    return all;
  }

  private static Operation operation(String path, Map.Entry<String, JsonNode> described) {
    return new Operation(
        described.getKey(),
        path,
        described
            .getValue()
            .path("parameters")
            .valueStream()
            .map(p -> new Parameter(p.get("name").asString(), p.get("in").asString()))
            .toList(),
        described
            .getValue()
            .at("/requestBody/content")
            .propertyStream()
            .map(Map.Entry::getKey)
            .toList());
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}

package org.lianxin.trespass;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The GET calls of the interface's description, with every id there is for their ids. */
final class CanaryCalls {

  private final CanaryWalk walk;

  CanaryCalls(CanaryWalk walk) {
    this.walk = walk;
  }

  List<String> all() {
    var paths = new ArrayList<String>();
    walk.callers
        .visitor()
        .get("/v3/api-docs")
        .is(200)
        .body()
        .get("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get"))
        .forEach(path -> paths.addAll(filledIn(path.getKey(), path.getValue().get("get"))));
    for (var word : List.of("密告", "欧阳测标", "13911117777", "13922228888")) {
      paths.add("/api/cases?size=100&q=" + encoded(word));
      paths.add("/api/work-items?view=todo&size=100&q=" + encoded(word));
    }
    paths.add("/v3/api-docs");
    return paths;
  }

  private List<String> filledIn(String path, JsonNode call) {
    if (path.endsWith("/api/work-items")) {
      return List.of("todo", "unclaimed", "done", "started", "copied").stream()
          .map(view -> path + "?size=100&view=" + view)
          .toList();
    }
    if (path.contains("{caseNo}")) {
      return List.of(walk.ordinary.caseNo, walk.sealed).stream()
          .flatMap(no -> otherIds(path.replace("{caseNo}", no)).stream())
          .toList();
    }
    var sized = call.path("parameters").toString().contains("\"size\"") ? path + "?size=100" : path;
    return otherIds(sized);
  }

  private List<String> otherIds(String path) {
    if (path.contains("{action}")) {
      return List.of(
              "split", "supplement", "unmask", "merge", "link", "requestReview", "answerPrivacy")
          .stream()
          .map(action -> path.replace("{action}", action))
          .toList();
    }
    if (path.contains("/privacy/requests/{id}")) {
      return walk.strings("SELECT id FROM privacy_request").stream()
          .map(id -> path.replace("{id}", id))
          .toList();
    }
    if (path.contains("/work-items/{id}")) {
      return walk.strings("SELECT id FROM work_item").stream()
          .map(id -> path.replace("{id}", id))
          .toList();
    }
    if (path.contains("/notices/{id}")) {
      return walk.strings("SELECT id FROM public_notice").stream()
          .map(id -> path.replace("{id}", id))
          .toList();
    }
    return List.of(path.replace("{year}", "2026").replaceAll("\\{\\w+}", "unknown"));
  }

  static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}

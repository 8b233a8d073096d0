package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface is what the typed client of the desk was made from. */
@DatabaseTest
class ApiDescriptionTest {

  private static final Path FILE = Path.of("src/main/frontend/api/openapi.json");
  private static final String HOW =
      "mvn -B -o surefire:test -Dtest=ApiDescriptionTest -Dlianxin.docs.write=true";

  @Autowired Callers callers;
  @Autowired JsonMapper json;

  @Test
  void theDescriptionInTheRepositoryIsThatOfTheProgram() throws IOException {
    var now = pretty(described());
    if (Boolean.getBoolean("lianxin.docs.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, now);
    } else {
      assertThat(Files.exists(FILE) ? Files.readString(FILE) : "")
          .as("%s is stale; after a wanted change write it anew: %s", FILE, HOW)
          .isEqualTo(now);
    }
  }

  @Test
  void recordsOfOneNameInDifferentClassesAreDescribedEach() {
    assertThat(properties("AccountListed")).contains("login").doesNotContain("township");
    assertThat(properties("VillageListed")).contains("township").doesNotContain("login");
    assertThat(reference("/paths/~1api~1admin~1accounts/get")).endsWith("/PageOfAccountListed");
    assertThat(reference("/paths/~1api~1messages/get")).endsWith("/PageOfMessageShown");
  }

  @Test
  void anAnswerHasAllItsPropertiesAndSaysWhichMayBeNull() {
    var row = described().at("/components/schemas/WorkListRow");
    assertThat(texts(row.get("required"))).hasSameElementsAs(properties("WorkListRow"));
    assertThat(texts(row.at("/properties/caseNo/type"))).isEmpty();
    assertThat(row.at("/properties/caseNo/type").asString()).isEqualTo("string");
    assertThat(texts(row.at("/properties/assignee/type"))).containsExactly("string", "null");
    assertThat(row.at("/properties/lamp/enum").toString()).contains("YELLOW", "null");
    var view = described().at("/components/schemas/CaseView/properties");
    assertThat(view.toString()).contains("\"oneOf\":[{\"$ref\"");
  }

  @Test
  void ofWhatIsSentInOnlyThatIsRequiredWhichMayNotBeNull() {
    var score = described().at("/components/schemas/PetitionerScore");
    assertThat(texts(score.get("required"))).containsExactly("caseNo", "queryCode");
  }

  @Test
  void everyCallHasAnIdOfItsOwnAndMayBeRefusedWithAProblem() {
    var ids = new ArrayList<String>();
    described()
        .get("paths")
        .forEach(
            path ->
                path.forEach(
                    call -> {
                      ids.add(call.get("operationId").asString());
                      assertThat(call.at("/responses/default").isMissingNode()).isFalse();
                    }));
    assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.matches(".*_\\d+"));
  }

  private JsonNode described() {
    var description = (ObjectNode) callers.visitor().get("/v3/api-docs").is(200).body();
    // Where it runs is no part of what it is.
    description.remove("servers");
    return description;
  }

  private String pretty(JsonNode description) {
    return json.rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(description)
        + "\n";
  }

  private List<String> properties(String schema) {
    return described()
        .at("/components/schemas/" + schema + "/properties")
        .propertyStream()
        .map(property -> property.getKey())
        .toList();
  }

  private String reference(String call) {
    return described().at(call + "/responses/200/content/application~1json/schema/$ref").asString();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}

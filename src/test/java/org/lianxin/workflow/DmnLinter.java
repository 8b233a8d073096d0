package org.lianxin.workflow;

import static org.lianxin.workflow.BpmnXml.all;

import java.util.Set;
import java.util.function.BiConsumer;
import org.w3c.dom.Document;

/** Reads a decision table as a careful reviewer would: named, explained, and with one answer. */
final class DmnLinter {

  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

  private final String file;
  private final BiConsumer<String, String> report;

  /**
   * @param report takes an element's id and what is wrong with it
   */
  DmnLinter(String file, BiConsumer<String, String> report) {
    this.file = file;
    this.report = report;
  }

  void check(Document document) {
    var decisions = all(document, DMN, "decision");
    require(decisions.size() == 1, file, "has " + decisions.size() + " decisions");
    for (var decision : decisions) {
      var id = decision.getAttribute("id");
      require(file.equals(id + ".dmn"), id, "lies in a file of another name");
      require(BpmnLinter.name(decision), id, "has no Chinese name");
      require(
          BpmnLinter.TTL.matcher(decision.getAttributeNS(CAMUNDA, "historyTimeToLive")).matches(),
          id,
          "has no history time to live");
      require(!decision.getAttributeNS(CAMUNDA, "versionTag").isEmpty(), id, "has no version tag");
      for (var table : all(decision, DMN, "decisionTable")) {
        require(
            Set.of("FIRST", "UNIQUE").contains(table.getAttribute("hitPolicy")),
            id,
            "may give several answers");
      }
      for (var column : all(decision, DMN, "output")) {
        require(
            BpmnLinter.chinese(column.getAttribute("label")),
            column.getAttribute("id"),
            "has no Chinese label");
      }
      for (var rule : all(decision, DMN, "rule")) {
        require(
            rule.getElementsByTagNameNS(DMN, "description").getLength() == 1,
            rule.getAttribute("id"),
            "is a rule without a description");
      }
    }
    all(document, DMN, "inputData")
        .forEach(
            data -> require(BpmnLinter.name(data), data.getAttribute("id"), "has no Chinese name"));
  }

  private void require(boolean holds, String id, String complaint) {
    if (!holds) {
      report.accept(id, complaint);
    }
  }
}

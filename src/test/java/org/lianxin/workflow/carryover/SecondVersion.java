package org.lianxin.workflow.carryover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files of version 1 made into a second version, with what a newer one is likely to add. */
final class SecondVersion {

  private SecondVersion() {}

  static Path in(Path folder) throws IOException {
    var released = Path.of("src/test/resources/released/1");
    try (var files = Files.walk(released)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve(released.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    edit(folder, "agencyPetition", "</bpmn:process>", STOPPED + TOLD_EARLY + "</bpmn:process>");
    edit(folder, "agencyPetition", "<bpmn:message ", MESSAGES + "<bpmn:message ");
    edit(
        folder,
        "agencyPetition",
        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />\n      </",
        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />\n"
            + "<camunda:in sourceExpression=\"${noticeRaised}\" target=\"noticeRaised\" /></");
    edit(
        folder,
        "writtenNotice",
        "targetRef=\"issueNotice\" />",
        "targetRef=\"raised\" />" + RAISED);
    for (var process :
        Map.of(
                "agencyPetition", "variables: {noticeRaised: false}",
                "departmentHandling", "",
                "writtenNotice", "")
            .entrySet()) {
      edit(folder, process.getKey(), "versionTag=\"1\"", "versionTag=\"2\"");
      Files.writeString(
          folder.resolve("bpmn/" + process.getKey() + ".carryover.yml"),
          "steps:\n  - from: \"1\"\n    to: \"2\"\n    " + process.getValue() + "\n");
    }
    return folder;
  }

  private static void edit(Path folder, String process, String text, String by) throws IOException {
    var file = folder.resolve("bpmn/" + process + ".bpmn");
    var content = Files.readString(file);
    if (!content.contains(text)) {
      throw new IllegalStateException(process + " does not hold " + text);
    }
    Files.writeString(file, content.replace(text, by));
  }

  private static final String MESSAGES =
      """
      <bpmn:message id="caseStopped" name="caseStopped" />
      <bpmn:message id="noticeDue" name="noticeDue" />
      """;

  private static final String STOPPED =
      """
      <bpmn:subProcess id="stopping" triggeredByEvent="true">
        <bpmn:startEvent id="stopAsked">
          <bpmn:messageEventDefinition messageRef="caseStopped" />
        </bpmn:startEvent>
        <bpmn:sequenceFlow id="stopAsked_stopped" sourceRef="stopAsked" targetRef="stopped" />
        <bpmn:endEvent id="stopped" />
      </bpmn:subProcess>
      """;

  private static final String TOLD_EARLY =
      """
      <bpmn:subProcess id="tellingEarly" triggeredByEvent="true">
        <bpmn:startEvent id="noticeAsked" isInterrupting="false">
          <bpmn:messageEventDefinition messageRef="noticeDue" />
        </bpmn:startEvent>
        <bpmn:sequenceFlow id="noticeAsked_noticeEarly" sourceRef="noticeAsked" targetRef="noticeEarly" />
        <bpmn:callActivity id="noticeEarly" calledElement="writtenNotice" camunda:calledElementBinding="deployment">
          <bpmn:extensionElements>
            <camunda:in businessKey="#{execution.processBusinessKey}" />
            <camunda:in sourceExpression="${false}" target="noticeRaised" />
          </bpmn:extensionElements>
        </bpmn:callActivity>
        <bpmn:sequenceFlow id="noticeEarly_toldEarly" sourceRef="noticeEarly" targetRef="toldEarly" />
        <bpmn:endEvent id="toldEarly" />
      </bpmn:subProcess>
      """;

  private static final String RAISED =
      """
      <bpmn:exclusiveGateway id="raised" />
      <bpmn:sequenceFlow id="raised_YES" sourceRef="raised" targetRef="raisedBefore">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${noticeRaised}</bpmn:conditionExpression>
      </bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="raised_NO" sourceRef="raised" targetRef="issueNotice">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${!noticeRaised}</bpmn:conditionExpression>
      </bpmn:sequenceFlow>
      <bpmn:endEvent id="raisedBefore" />
      """;
}

package org.lianxin.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.foundation.CsvFile;
import org.lianxin.petition.CaseState;
import org.lianxin.workflow.BpmnXml;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Element;

/**
 * The page of the documentation about rights. Its explanations are written by hand; what stands
 * between the marks is made from the table of rights, the vocabulary and the processes.
 */
final class RightsPage {

  static final Path FILE = Path.of("src/docs/rights.md");

  private static final Pattern MADE = Pattern.compile("(?s)<!-- 由表生成：(\\w+) -->\n.*?<!-- 生成结束 -->");
  private static final List<String[]> VOCABULARY =
      CsvFile.rows(new ClassPathResource("vocabulary.csv"), 4);

  private final RightsTable table = new RightsTable();

  /** The page with everything made anew. */
  String renewed(String page) {
    return MADE.matcher(page)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(
                    "<!-- 由表生成：%s -->\n\n%s\n<!-- 生成结束 -->"
                        .formatted(mark.group(1), made(mark.group(1)))));
  }

  private String made(String section) {
    return switch (section) {
      case "states" -> states();
      case "roles" -> roles();
      case "actions" -> actions();
      case "tasks" -> tasks();
      case "nobody" -> nobody();
      default -> throw new IllegalStateException("The page asks for " + section);
    };
  }

  private String states() {
    return rows(
        List.of("名称", "包括的状态"),
        labels("stateGroups").stream()
            .filter(group -> !group.equals("ANY"))
            .map(
                group ->
                    List.of(
                        label("stateGroups", group),
                        CaseState.in(Set.of(group)).stream()
                            .map(state -> label("states", state.name()))
                            .collect(Collectors.joining("、")))));
  }

  private String roles() {
    var page = new StringBuilder();
    for (var role : Role.values()) {
      var his = table.rows().filter(row -> row.roles().contains(role)).toList();
      if (!his.isEmpty()) {
        page.append("### ").append(role(role)).append("\n\n");
        page.append(
            rows(List.of("单位在信访件中的位置", "状态", "密级", "看", "做", "依据"), his.stream().map(this::cells)));
        page.append("\n");
      }
    }
    return page.toString().stripTrailing() + "\n";
  }

  private List<String> cells(RightsTable.Row row) {
    return List.of(
        label("parts", row.part().name()),
        states(row),
        row.dataClass().name(),
        switch (row.see()) {
          case NOTHING -> "";
          case SUMMARY -> "摘要和本单位经手的部分";
          case WHOLE -> "全部";
          case MASKED -> "隐去部分字符";
          case PLAIN -> "原文";
        },
        row.may().stream().map(action -> label("tasks", action)).collect(Collectors.joining("、")),
        row.basis());
  }

  private static String states(RightsTable.Row row) {
    return Stream.concat(
            labels("stateGroups").stream()
                .filter(row.states()::contains)
                .map(group -> label("stateGroups", group)),
            labels("states").stream()
                .filter(row.states()::contains)
                .map(state -> label("states", state)))
        .collect(Collectors.joining("、"));
  }

  private String actions() {
    return rows(
        List.of("事项", "谁可以做"),
        new ActionRights(table)
            .actions().stream().map(action -> List.of(label("tasks", action), whoMay(action))));
  }

  private String whoMay(String action) {
    var roles = EnumSet.noneOf(Role.class);
    table
        .rows()
        .filter(row -> row.may().contains(action))
        .forEach(row -> roles.addAll(row.roles()));
    return roles.stream().map(role -> label("roles", role.name())).collect(Collectors.joining("、"));
  }

  /** Who does which task, as the processes are marked. */
  private static String tasks() {
    var found = new ArrayList<List<String>>();
    try (var files = Files.list(Path.of("bpmn"))) {
      files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .sorted()
          .flatMap(file -> BpmnXml.all(BpmnXml.read(file), "userTask").stream())
          .forEach(task -> found.add(task(task)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows(List.of("事项", "角色", "哪个单位", "谁不得办"), found.stream());
  }

  private static List<String> task(Element task) {
    var roles = task.getAttributeNS(BpmnXml.CAMUNDA, "candidateGroups").split(",");
    var notBy = mark(task, "notBy");
    return List.of(
        task.getAttribute("name"),
        Arrays.stream(roles).map(role -> label("roles", role)).collect(Collectors.joining("、")),
        switch (mark(task, "unit")) {
          case "STATION" -> "登记单位";
          case "OFFICE" -> "镇信访办";
          case "TOWN" -> "镇人民政府";
          case "ASSIGNED", "LEAD" -> "交办的单位";
          case "DELIVERER" -> "代理的工作站，无委托的为主办单位";
          case "REVIEW_BODY" -> "复查复核机关";
          case "DISCIPLINE" -> "纪检联络";
          case "ARCHIVE" -> "档案";
          default -> throw new IllegalStateException(task.getAttribute("id") + " is nobody's");
        },
        notBy.isEmpty() ? "" : "“" + label("tasks", notBy) + "”的经手人");
  }

  private static String mark(Element task, String name) {
    return BpmnXml.all(task, BpmnXml.CAMUNDA, "property").stream()
        .filter(property -> property.getAttribute("name").equals(name))
        .map(property -> property.getAttribute("value"))
        .findFirst()
        .orElse("");
  }

  private String nobody() {
    return Arrays.stream(Role.values())
            .filter(role -> table.rows().noneMatch(row -> row.roles().contains(role)))
            .map(RightsPage::role)
            .collect(Collectors.joining("、"))
        + "\n";
  }

  private static String role(Role role) {
    return label("roles", role.name()) + " `" + role + "`";
  }

  private static String rows(List<String> heads, Stream<List<String>> rows) {
    var lines = new ArrayList<String>();
    lines.add(line(heads));
    lines.add(line(heads.stream().map(head -> "---").toList()));
    rows.map(RightsPage::line).forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static List<String> labels(String list) {
    return VOCABULARY.stream().filter(row -> row[0].equals(list)).map(row -> row[1]).toList();
  }

  private static String label(String list, String code) {
    return VOCABULARY.stream()
        .filter(row -> row[0].equals(list) && row[1].equals(code))
        .map(row -> row[2])
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No name for " + list + " " + code));
  }
}

package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.organization.Organization;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.workflow.engine.HandlingProposal;
import org.springframework.beans.factory.annotation.Autowired;

/** bpmn/handlingProposal.dmn: whom the office is proposed as the lead, and how many days. */
@DatabaseTest
class HandlingProposalDecisionTest {

  @Autowired ProcessEngine engine;
  @Autowired HandlingProposal proposal;
  @Autowired Organization organization;
  @Autowired Callers callers;

  @ParameterizedTest(name = "{0} → {1} in {2} days: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          160101 | none    | 30 | 检举控告先甄别，不提拟办单位
          16     | none    | 30 | 大类本身也是
          020101 | D-LAND  | 45 | 征地
          020201 | D-LAND  | 45 | 拆迁
          020301 | D-LAND  | 45 | 宅基地
          020400 | D-LAND  | 30 | 其他国土资源
          02     | D-LAND  | 30 | 只填了大类
          030101 | D-LAND  | 30 | 乡村规划
          030201 | none    | 30 | 规划以外的城乡建设未定
          010101 | D-AGRI  | 45 | 承包地
          010601 | D-LAND  | 45 | 山林权属
          010701 | D-WATER | 30 | 水利设施
          010801 | D-WATER | 30 | 水库移民
          010201 | D-AGRI  | 30 | 其他农业农村
          070101 | D-CIVIL | 15 | 低保、特困限期答复
          070201 | D-CIVIL | 30 | 其他民政
          040301 | D-CIVIL | 30 | 社会保险
          040501 | D-CIVIL | 30 | 社会保险
          040601 | D-CIVIL | 30 | 社会保险
          040101 | D-CIVIL | 30 | 其他劳动和社会保障
          090101 | none    | 30 | 目录未定主办单位
          999999 | none    | 30 | 目录里没有的编码
          0      | none    | 30 | 残缺的编码
          ''     | none    | 30 | 空
          none   | none    | 30 | 没有分类
          """)
  void theTableProposes(String category, String unit, int days, String because) {
    var row = decide(category);
    assertThat(row.get("leadUnit")).as(because).isEqualTo(unit);
    assertThat(row.get("dueInDays")).as(because).isEqualTo(days);
    assertThat((String) row.get("basis")).isNotBlank();
  }

  /** A rule that nobody can reach is a rule somebody believes in. */
  @Test
  void everyRuleOfTheTableIsReachedByACategoryOfTheCatalogue() {
    var reached = new TreeSet<String>();
    organization.categories().forEach(c -> reached.add((String) decide(c.code()).get("basis")));
    assertThat(reached).hasSize(bases().size()).isEqualTo(new TreeSet<>(bases()));
  }

  @Test
  void whomTheTableProposesIsADepartmentOfThisCounty() {
    organization.categories().stream()
        .map(c -> (String) decide(c.code()).get("leadUnit"))
        .filter(unit -> unit != null)
        .forEach(unit -> assertThat(organization.unit(unit)).as(unit).isPresent());
  }

  @Test
  void theOfficeFindsTheProposalInItsFormAndMayOverruleIt() {
    var path = new Cases(callers).registered("categoryCode", "070101").escalated();
    path.approvedByChief();
    var form =
        callers
            .as("registrar")
            .get("/api/work-items/" + path.item("proposeHandling") + "/form")
            .is(200);
    assertThat(form.text("/data/leadUnit")).isEqualTo("D-CIVIL");
    assertThat(form.body().at("/data/dueInDays").asInt()).isEqualTo(15);
    path.proposed(); // D-LAND, 30 days
    assertThat(path.state()).isEqualTo("AWAITING_INSTRUCTION");
  }

  @Test
  void theProposalLeavesOutAUnitThatIsNotThere() {
    assertThat(proposal.of("090101")).doesNotContainKey("leadUnit").containsKey("basis");
    assertThat(proposal.of("020301")).containsEntry("leadUnit", "D-LAND");
  }

  private Map<String, Object> decide(String category) {
    DecisionService decisions = engine.getDecisionService();
    return decisions
        .evaluateDecisionTableByKey("handlingProposal")
        .variables(Collections.singletonMap("categoryCode", category))
        .evaluate()
        .getSingleResult()
        .getEntryMap();
  }

  private List<String> bases() {
    var definition =
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("handlingProposal")
            .latestVersion()
            .singleResult();
    var model = engine.getRepositoryService().getDmnModelInstance(definition.getId());
    return model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).stream()
        .map(rule -> rule.getOutputEntries().stream().toList().get(2).getTextContent().strip())
        .map(text -> text.substring(1, text.length() - 1))
        .toList();
  }
}

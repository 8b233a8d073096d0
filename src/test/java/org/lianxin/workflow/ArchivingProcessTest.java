package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** bpmn/archiving.bpmn: when no remedy is open any more, the file goes to the archivist. */
@DatabaseTest
class ArchivingProcessTest {

  @Autowired Callers callers;
  @Autowired ProcessEngine engine;

  @Test
  void aClosedCaseIsArchived() {
    var path = new Cases(callers).registered("publicConsent", "NONE").closed();
    engine.getRuntimeService().startProcessInstanceByMessage("archiveDue", path.caseNo);
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.open()).hasSize(1);

    var form =
        callers.as("archivist").get("/api/work-items/" + path.item("archive") + "/form").is(200);
    // By the table of retention what a leader has instructed is kept for good (domain.md §8.5).
    assertThat(form.text("/data/retention")).isEqualTo("PERMANENT");
    path.does("archivist", "archive", "retention", "P30", "volumeNo", "2026-信访-0001");

    assertThat(path.state()).isEqualTo("ARCHIVED");
    assertThat(path.open()).isEmpty();
    var kept = callers.as("registrar").get("/api/cases/" + path.caseNo + "/privacy").is(200);
    assertThat(kept.text("/retention")).isEqualTo("P30");
  }
}

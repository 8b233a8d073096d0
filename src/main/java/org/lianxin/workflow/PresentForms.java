package org.lianxin.workflow;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.lianxin.petition.Mask;
import org.lianxin.petition.PersonalFields;
import org.lianxin.workflow.TaskForms.FormVersion;
import org.lianxin.workflow.engine.ProcessFiles;
import org.springframework.stereotype.Component;

/** What the forms that are deployed now say of their fields. */
@Component
class PresentForms implements PersonalFields {

  private static final String FOLDER = "forms/";
  private static final String ENDING = ".form";

  private final RepositoryService repository;
  private final TaskForms forms;
  private final ProcessFiles files;

  PresentForms(RepositoryService repository, TaskForms forms, ProcessFiles files) {
    this.repository = repository;
    this.forms = forms;
    this.files = files;
  }

  @Override
  public Map<String, Map<String, Mask>> byTask() {
    var all = new TreeMap<String, Map<String, Mask>>();
    for (var file : repository.getDeploymentResourceNames(files.current())) {
      if (file.startsWith(FOLDER) && file.endsWith(ENDING)) {
        var task = file.substring(FOLDER.length(), file.length() - ENDING.length());
        all.put(task, forms.personal(new FormVersion(files.current(), task)));
      }
    }
    all.values().removeIf(Map::isEmpty);
    return all;
  }
}

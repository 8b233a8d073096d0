package org.lianxin.planted;

import org.camunda.bpm.engine.TaskService;

class FormThatKnowsTheEngine {

  TaskService tasks;
}

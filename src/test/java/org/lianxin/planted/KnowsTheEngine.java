package org.lianxin.planted;

import org.camunda.bpm.engine.RuntimeService;

class KnowsTheEngine {

  RuntimeService engine;
}

package org.lianxin.demo;

/** The nth time that a case comes to a unit with a task. */
record Turn(String task, String unit, int nth) {

  String taskAtUnit() {
    return task + "@" + unit;
  }

  /** The task, numbered from its second time on. */
  String numbered() {
    return nth == 1 ? task : task + "#" + nth;
  }
}

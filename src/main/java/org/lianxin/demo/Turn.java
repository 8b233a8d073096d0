package org.lianxin.demo;

/** The nth time that a case comes to a unit with a task, or that an action is taken in it. */
record Turn(String task, String unit, int nth) {

  String taskAtUnit() {
    return task + "@" + unit;
  }

  /** Whether a resource means it: by its task, the nth of that task, or the task at a unit. */
  boolean isMeantBy(String name) {
    return name.equals(numbered()) || name.equals(taskAtUnit());
  }

  /** The task, numbered from its second time on. */
  String numbered() {
    return nth == 1 ? task : task + "#" + nth;
  }
}

package org.lianxin.workflow.carryover;

/** Why an instance, or all of a version, stay where they are. Names activities and nothing else. */
class CannotBeCarried extends RuntimeException {

  CannotBeCarried(String reason) {
    super(reason);
  }
}

package org.lianxin.petition;

import java.util.Map;

/** Moves a case along its processes; answered by whoever runs them. */
public interface CasePath {

  /** How a case can be taken off its path before it has come to its end. */
  enum Stop {
    WITHDRAWN,
    MERGED,
    VOID,
    /** The whole of it was an accusation, which has a file of its own now. */
    TRANSFERRED,
    /** 导入其他途径, with a written notice. */
    ROUTED
  }

  /** Starts the path of a case just registered. */
  void start(PetitionCase theCase, Map<String, Object> routing);

  /** Ends what runs in the case; its open items are taken back. */
  void stop(PetitionCase theCase, Stop as);

  /**
   * Begins a process beside the case's own, or sends the case on its way again.
   *
   * @param message the start event's message in {@code bpmn/}
   * @param routing ids, decisions and dates only
   */
  void begin(String message, PetitionCase theCase, Map<String, Object> routing);

  /** Raises the written notice before its turn in the process. */
  void raiseNotice(PetitionCase theCase);

  /** Ends the wait of a process beside the case's own, such as for the petitioner's evaluation. */
  void tell(String message, PetitionCase theCase);

  /** Gives one unit's part of the handling to another, which signs for it anew. */
  void reassign(PetitionCase theCase, String fromUnit, String toUnit);
}

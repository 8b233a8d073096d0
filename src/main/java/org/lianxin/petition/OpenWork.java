package org.lianxin.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Lamp;

/** What is to be done in a case; answered by whoever runs the process. */
public interface OpenWork {

  /** The open items of a case, each with what the person may do with it. */
  List<Item> of(String caseNo, Actor actor);

  /**
   * One open item.
   *
   * @param rights act → whether the person may do it
   */
  record Item(
      String id,
      String task,
      String name,
      UnitName unit,
      @Nullable String assignee,
      Instant since,
      @Nullable LocalDate dueDate,
      @Nullable Lamp lamp,
      Map<String, Boolean> rights,
      long version) {}
}

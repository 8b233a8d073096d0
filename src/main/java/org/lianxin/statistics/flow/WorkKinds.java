package org.lianxin.statistics.flow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A number for each kind of work, so that an item takes nine bytes: there are some thousands of
 * kinds, and millions of items.
 */
class WorkKinds {

  private final Map<WorkKind, Integer> numbers = new ConcurrentHashMap<>();
  private final List<WorkKind> kinds = new CopyOnWriteArrayList<>();

  int number(WorkKind kind) {
    var known = numbers.get(kind);
    return known != null ? known : add(kind);
  }

  private synchronized int add(WorkKind kind) {
    var known = numbers.get(kind);
    if (known != null) {
      return known;
    }
    kinds.add(kind);
    numbers.put(kind, kinds.size() - 1);
    return kinds.size() - 1;
  }

  List<WorkKind> all() {
    return kinds;
  }
}

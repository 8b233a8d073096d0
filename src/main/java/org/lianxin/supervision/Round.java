package org.lianxin.supervision;

/** Something else that the watch looks at each time. */
public interface Round {

  /** Looks once; several nodes may at the same time. */
  void look();
}

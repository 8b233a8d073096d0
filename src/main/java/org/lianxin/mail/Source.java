package org.lianxin.mail;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows that somebody writes anyway, and of which others may have to be told. */
interface Source {

  String name();

  /**
   * The first of them from that moment on, oldest first.
   *
   * @param after the last one seen; null to begin
   */
  List<Happening> since(Instant from, @Nullable Happening after, int most);

  /**
   * Something that happened.
   *
   * @param row id of the row
   * @param event the event it stands for; several rows may stand for one
   * @param told who is told what of it, asked for within a transaction
   */
  record Happening(String row, Instant at, String event, Supplier<List<Planned>> told) {}
}

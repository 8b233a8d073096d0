package org.lianxin.petition;

import java.util.List;

/**
 * What tells who the people of a case are, and in which words they told it. It is held only while a
 * text is looked through.
 *
 * @param names of parties, representatives, the agent, witnesses and those complained about, as
 *     they are and as they were written before
 * @param told what the petitioner said: statement, facts, requests
 */
public record Traits(
    List<String> names,
    List<String> phones,
    List<String> idNumbers,
    List<String> addresses,
    List<String> told) {

  /** How much it is, and nothing of it. */
  @Override
  public String toString() {
    return "Traits[%d names]".formatted(names.size());
  }
}

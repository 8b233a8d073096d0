package org.lianxin.evidence;

/**
 * Where a chain ends.
 *
 * @param seq number of its last event; 0 while it has none
 * @param hash hash of its last event; empty while it has none
 */
public record Head(String chain, long seq, String hash) {

  public static Head none(String chain) {
    return new Head(chain, 0, "");
  }
}

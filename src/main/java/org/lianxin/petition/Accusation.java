package org.lianxin.petition;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a sealed file holds of the matter itself: everything that its register line does not. */
record Accusation(Matter matter, List<String> requests, List<Party> parties) {

  /** The same with one of its petitioners changed. */
  Accusation with(int seq, UnaryOperator<Party> change) {
    return new Accusation(
        matter,
        requests,
        parties.stream().map(one -> one.seq() == seq ? change.apply(one) : one).toList());
  }
}

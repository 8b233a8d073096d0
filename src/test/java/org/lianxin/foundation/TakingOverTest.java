package org.lianxin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What earlier releases have left is looked for until there is nothing, and no longer. */
@DatabaseTest
class TakingOverTest {

  @Autowired TakenOver taken;

  /** What each start finds. */
  private static final class Leftovers extends TakingOver {

    private final ArrayDeque<Boolean> found;

    Leftovers(TakenOver taken, Boolean... found) {
      super(taken);
      this.found = new ArrayDeque<>(List.of(found));
    }

    @Override
    protected boolean takeOver() {
      return found.removeFirst();
    }
  }

  @Test
  void aStartLooksUntilOneHasFoundNothing() {
    var leftovers = new Leftovers(taken, true, true, false, true);
    for (var start = 0; start < 6; start++) {
      leftovers.start();
    }
    assertThat(leftovers.found).as("starts that would have looked").hasSize(1);
  }

  @Test
  void twoNodesMayNoteTheSame() {
    taken.note("both");
    taken.note("both");
    assertThat(taken.isNoted("both")).isTrue();
    assertThat(taken.isNoted("neither")).isFalse();
  }
}

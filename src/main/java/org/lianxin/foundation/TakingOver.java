package org.lianxin.foundation;

/**
 * Puts right at a start what an earlier release has left and no migration can put right. Whoever
 * finds nothing left notes it, and no further start looks: to look takes longer the more cases
 * there are, and nobody can work meanwhile.
 */
public abstract class TakingOver extends BeforeOpening {

  private final TakenOver taken;

  protected TakingOver(TakenOver taken) {
    this.taken = taken;
  }

  /**
   * Puts right what there is.
   *
   * @return whether there was anything; then the next start looks again, because in an upgrade node
   *     by node the earlier release may still be writing
   */
  protected abstract boolean takeOver();

  @Override
  protected final void prepare() {
    var what = getClass().getSimpleName();
    if (!taken.isNoted(what) && !takeOver()) {
      taken.note(what);
    }
  }
}

package org.lianxin.petition;

import org.lianxin.testing.Program;

/** The pairs of characters by which a case is found are copied with it: first it must have them. */
public final class CopiedTexts {

  private CopiedTexts() {}

  /** Reads the titles and texts that are still waiting for it. */
  public static void read(Program program) {
    program.the(TextReading.class).look();
  }
}

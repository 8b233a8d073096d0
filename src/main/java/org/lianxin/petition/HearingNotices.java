package org.lianxin.petition;

/** What the public is told of a hearing before it is held; written with the step that calls it. */
public interface HearingNotices {

  /** Notes what stands against announcing it, if it is to be announced. */
  void check(Step step, FieldProblems problems);

  /** One is called to a hearing, perhaps once more: what was announced of it holds no longer. */
  void called(Step step);

  /** It has been held. */
  void held(Step step);
}

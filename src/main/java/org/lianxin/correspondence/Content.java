package org.lianxin.correspondence;

import java.util.Set;
import org.lianxin.correspondence.LetterTexts.Texts;

/** What some kinds of documents say, beyond what all of them do. */
interface Content {

  Set<Kind> kinds();

  /**
   * Fills what the template asks for.
   *
   * @param filled has what is common to all of them
   */
  void fill(Kind kind, Dossier dossier, Filled filled, Texts texts);
}

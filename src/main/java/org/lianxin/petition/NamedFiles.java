package org.lianxin.petition;

/** The files that a form names: uploaded before, and the case's once the form is completed. */
public interface NamedFiles {

  /** Notes it as a problem if the form names a file that its sender may not name. */
  void check(Step step, FieldProblems problems);

  /** From the commit of this transaction on the files are the case's. */
  void bind(Step step);

  /** From the commit of this transaction on nobody can read a file of the case any more. */
  void destroy(String caseNo);
}

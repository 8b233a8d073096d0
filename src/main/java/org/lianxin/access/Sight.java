package org.lianxin.access;

/**
 * What someone may see of a case.
 *
 * @param scope how much of the content
 * @param personal how names, numbers and addresses are shown
 */
public record Sight(Scope scope, Personal personal) {

  /** How much of the content. */
  public enum Scope {
    /** Nothing, not even that it exists beyond its number. */
    NONE,
    /** The matter in short and one's own task; what a co-handler needs. */
    SUMMARY,
    /** The whole case file. */
    CASE
  }

  /** How personal data is shown. */
  public enum Personal {
    MASKED,
    PLAIN
  }

  static final Sight NOTHING = new Sight(Scope.NONE, Personal.MASKED);

  public boolean none() {
    return scope == Scope.NONE;
  }

  public boolean whole() {
    return scope == Scope.CASE;
  }

  public boolean plain() {
    return personal == Personal.PLAIN;
  }

  /** The same, with personal data shown. */
  public Sight unmasked() {
    return new Sight(scope, Personal.PLAIN);
  }

  Sight wider(Sight other) {
    return new Sight(
        scope.compareTo(other.scope) >= 0 ? scope : other.scope,
        personal.compareTo(other.personal) >= 0 ? personal : other.personal);
  }
}

package org.lianxin.evidence;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something done, or looked at. It can hold only names, ids and codes: anything that does not look
 * like one is refused, so that no content of a case gets here (domain.md §3.10).
 *
 * @param objectType what it was done with: a task, an action, a kind of thing
 * @param objectId which one
 * @param fields names of the fields that were set or shown, in order, with commas
 * @param reason code of the reason or the decision
 */
public record Deed(
    Doer doer,
    Act act,
    String objectType,
    @Nullable String objectId,
    String fields,
    @Nullable String reason) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:/-]{1,60}");
  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_.,]{0,2000}");

  public Deed {
    require(CODE, objectType);
    require(ID, objectId);
    require(NAMES, fields);
    require(CODE, reason);
  }

  public static Deed of(Doer doer, Act act, String objectType, @Nullable String objectId) {
    return new Deed(doer, act, objectType, objectId, "", null);
  }

  /** The same, with the names of the fields that it was about. */
  public Deed on(Collection<String> names) {
    return new Deed(
        doer, act, objectType, objectId, String.join(",", new TreeSet<>(names)), reason);
  }

  /** The same, with the code of its reason or decision. */
  public Deed because(@Nullable String code) {
    return new Deed(doer, act, objectType, objectId, fields, code);
  }

  private static void require(Pattern shape, @Nullable String text) {
    if (text != null && !shape.matcher(text).matches()) {
      // Not the text itself: it is what must not get anywhere.
      throw new IllegalArgumentException("Not a name, an id or a code of evidence: " + shape);
    }
  }
}

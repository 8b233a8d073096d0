package org.lianxin.privacy.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Checks;

/**
 * What is known of an incident, as it is entered and shown: what a notice under 个人信息保护法 Art. 57 has
 * to say, and who was told. Names of petitioners have no place in it.
 *
 * @param toldPeopleHow how those concerned were told
 * @param notToldReason why they need not be: the harm is effectively averted
 */
record Known(
    @Nullable String what,
    @Nullable Instant foundAt,
    @Nullable List<String> dataKinds,
    @Nullable Integer people,
    @Nullable String cause,
    @Nullable String harm,
    @Nullable String measures,
    @Nullable String authority,
    @Nullable Instant toldAuthorityAt,
    @Nullable Instant toldPeopleAt,
    @Nullable String toldPeopleHow,
    @Nullable String notToldReason) {

  /** No calendar of ours goes back further. */
  private static final Instant EARLIEST = Instant.parse("2000-01-02T00:00:00Z");

  private static final int LONGEST = 2000;
  private static final int SHORT = 500;
  private static final int SHORTEST = 2;
  private static final int MOST_PEOPLE = 100_000_000;

  /** A phone or an identity number. */
  private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}|\\d{17}[\\dXx]");

  /** Notes everything that is wrong. */
  void check(Checks checks, Instant now, Predicate<String> isKind) {
    var found = foundAt == null ? now : foundAt;
    checks
        .when(!fits(what, LONGEST) || length(what) < SHORTEST, "what", "incident.what")
        .when(
            foundAt == null || foundAt.isAfter(now) || foundAt.isBefore(EARLIEST),
            "foundAt",
            "incident.foundAt")
        .when(
            dataKinds == null
                || dataKinds.isEmpty()
                || dataKinds.stream().anyMatch(kind -> kind == null || !isKind.test(kind))
                || Set.copyOf(dataKinds).size() != dataKinds.size(),
            "dataKinds",
            "incident.dataKinds")
        .when(people == null || people < 0 || people > MOST_PEOPLE, "people", "incident.people")
        .when(!fits(cause, LONGEST), "cause", "incident.text")
        .when(!fits(harm, LONGEST), "harm", "incident.text")
        .when(!fits(measures, LONGEST), "measures", "incident.text")
        .when(!fits(authority, 100), "authority", "incident.authority")
        .when(!fits(toldPeopleHow, SHORT), "toldPeopleHow", "incident.toldPeopleHow")
        .when(!fits(notToldReason, SHORT), "notToldReason", "incident.text")
        .when(!between(found, toldAuthorityAt, now), "toldAuthorityAt", "incident.toldAt")
        .when(!between(found, toldPeopleAt, now), "toldPeopleAt", "incident.toldAt")
        .when(toldAuthorityAt != null && length(authority) == 0, "authority", "incident.authority")
        .when(
            toldPeopleAt != null && length(toldPeopleHow) == 0,
            "toldPeopleHow",
            "incident.toldPeopleHow");
  }

  /** Notes what is missing before it can be closed. */
  void checkClosing(Checks checks) {
    checks
        .when(length(cause) == 0, "cause", "incident.close.cause")
        .when(length(harm) == 0, "harm", "incident.close.harm")
        .when(length(measures) == 0, "measures", "incident.close.measures")
        .when(toldAuthorityAt == null, "toldAuthorityAt", "incident.close.toldAuthorityAt")
        .when(
            toldPeopleAt == null && length(notToldReason) == 0,
            "toldPeopleAt",
            "incident.close.toldPeopleAt");
  }

  /** Names of the fields that differ. */
  Set<String> differing(@Nullable Known other) {
    var mine = fields();
    var others = other == null ? Map.<String, @Nullable Object>of() : other.fields();
    var differing = new TreeSet<String>();
    mine.forEach(
        (name, value) -> {
          if (!Objects.equals(value, others.get(name))) {
            differing.add(name);
          }
        });
    return differing;
  }

  private Map<String, @Nullable Object> fields() {
    var fields = new TreeMap<String, @Nullable Object>();
    fields.put("what", textOrNone(what));
    fields.put("foundAt", foundAt);
    fields.put("dataKinds", dataKinds);
    fields.put("people", people);
    fields.put("cause", textOrNone(cause));
    fields.put("harm", textOrNone(harm));
    fields.put("measures", textOrNone(measures));
    fields.put("authority", textOrNone(authority));
    fields.put("toldAuthorityAt", toldAuthorityAt);
    fields.put("toldPeopleAt", toldPeopleAt);
    fields.put("toldPeopleHow", textOrNone(toldPeopleHow));
    fields.put("notToldReason", textOrNone(notToldReason));
    return fields;
  }

  static @Nullable String textOrNone(@Nullable String text) {
    return length(text) == 0 ? null : String.valueOf(text).strip();
  }

  private static boolean fits(@Nullable String text, int most) {
    return text == null || length(text) <= most && !NUMBER.matcher(text).find();
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.strip().codePointCount(0, text.strip().length());
  }

  private static boolean between(Instant from, @Nullable Instant at, Instant now) {
    return at == null || !at.isBefore(from) && !at.isAfter(now);
  }
}

package org.lianxin.statistics.ledger.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * Who takes paper ledgers in, and what may stand in them: a station's chief that of his station,
 * the township office its own and those of its stations.
 */
@Component
class PaperRights {

  /** All ways in which a matter can have ended on paper. */
  static final String ENDINGS = "endings";

  private static final Set<UnitKind> REGISTERING = Set.of(UnitKind.STATION, UnitKind.TOWN_OFFICE);

  /** Of these nothing is over yet, or they are of this program only. */
  private static final Set<String> NO_ENDINGS =
      Set.of("UNRESOLVED_FOLLOW_UP", "FORWARDED", "MERGED", "VOID");

  private static final String ACCUSATION = "ACCUSATION";

  private final Organization organization;
  private final Vocabulary vocabulary;

  PaperRights(Organization organization, Vocabulary vocabulary) {
    this.organization = organization;
    this.vocabulary = vocabulary;
  }

  void require(Actor actor) {
    if (units(actor).isEmpty()) {
      throw new NotAllowed();
    }
  }

  /** The units whose ledgers he may take in; none for everybody else. */
  List<Unit> units(Actor actor) {
    return organization.units().stream()
        .filter(unit -> REGISTERING.contains(unit.kind()))
        .filter(
            unit ->
                actor.is(Role.TOWN_OFFICE) && unit.region().equals(actor.region())
                    || actor.is(Role.STATION_CHIEF) && unit.code().equals(actor.unit()))
        .toList();
  }

  /** What was chosen, by whatever language the sheet was made in. */
  Optional<String> code(String list, String written) {
    var lists = list.equals(ENDINGS) ? List.of("closings", "outcomes") : List.of(list);
    return lists.stream()
        .flatMap(each -> vocabulary.code(each, written).stream())
        .filter(code -> options(list).stream().anyMatch(option -> option.value().equals(code)))
        .findFirst();
  }

  /** What may be chosen in a column that goes by a list. */
  List<Option> options(String list) {
    if (list.equals(ENDINGS)) {
      return Stream.of("closings", "outcomes")
          .flatMap(each -> vocabulary.list(each).stream())
          .filter(option -> !NO_ENDINGS.contains(option.value().toString()))
          .toList();
    }
    return vocabulary.list(list).stream()
        .filter(option -> !option.value().equals(ACCUSATION))
        .toList();
  }
}

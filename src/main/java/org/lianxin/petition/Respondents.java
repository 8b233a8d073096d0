package org.lianxin.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is about (被反映人、单位), as far as it decides who may have it; domain.md §3.4. Their names
 * are personal data and stay in the registration form; of an accusation nothing is known here but
 * who keeps it.
 */
@Embeddable
public class Respondents {

  @Column(name = "respondent_units")
  private String units = "";

  private @Nullable String keptBy;

  protected Respondents() {}

  static Respondents unknown() {
    return new Respondents();
  }

  void are(Collection<String> unitCodes) {
    units = new TreeSet<>(unitCodes).stream().collect(Collectors.joining(",", ",", ","));
  }

  void keepWith(String disciplineUnit) {
    keptBy = disciplineUnit;
  }

  /** Whether the case is about that unit, or somebody of it. */
  public boolean include(String unit) {
    return units.contains("," + unit + ",");
  }

  Set<String> units() {
    return Arrays.stream(units.split(","))
        .filter(unit -> !unit.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The discipline unit that has the sealed file; null for that of the township. */
  public @Nullable String keptBy() {
    return keptBy;
  }
}

package org.lianxin.supervision.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 督办: one of the units of a case has to say in writing how it stands (Art. 39, 40). */
@Component
class OpenSupervision implements CaseAction {

  private static final String UNIT = "supervisedUnit";
  private static final String DEMAND = "demand";

  private final Sheets sheets;
  private final SheetUnits units;
  private final SheetTexts texts;

  OpenSupervision(Sheets sheets, SheetUnits units, SheetTexts texts) {
    this.sheets = sheets;
    this.units = units;
    this.texts = texts;
  }

  @Override
  public String task() {
    return "openSupervision";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return units.in(theCase, actor).isEmpty() ? Optional.of("nobodyToSupervise") : Optional.empty();
  }

  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of(
        "supervisedUnits",
        units.in(theCase, actor).stream()
            .map(unit -> new Option(unit.code(), unit.name()))
            .toList());
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    var lead = theCase.handling().leadUnit();
    return lead != null
            && units.in(theCase, actor).stream().anyMatch(unit -> unit.code().equals(lead))
        ? Map.of(UNIT, lead)
        : Map.of();
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var faults = texts.faults(step.form().required(DEMAND), step.theCase());
    problems.when(!faults.isEmpty(), DEMAND, "sheet.giveaway", faults);
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var form = step.form();
    sheets.raise(
        new Raising(
            Level.valueOf(form.required("level")),
            form.required("cause"),
            theCase.caseNo(),
            form.required(UNIT),
            theCase.township(),
            step.actor().login(),
            step.actor().unit(),
            form.required(DEMAND),
            null),
        theCase,
        step.actor().doer());
    return Map.of();
  }
}

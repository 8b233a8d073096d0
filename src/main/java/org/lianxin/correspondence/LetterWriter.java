package org.lianxin.correspondence;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.LetterTexts.Texts;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.PetitionCase;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes documents: who speaks to whom, and then what the kind says. Always in Chinese. */
@Component
class LetterWriter {

  static final String NOBODY = "信访人";

  /** Of a meeting: by whoever has the matter in hand. */
  private static final Set<Kind> HEARD = Set.of(Kind.HEARING, Kind.MEDIATION, Kind.HEARING_REPORT);

  /** What only the body above ever issues. */
  private static final Set<Kind> ABOVE = Set.of(Kind.REVIEW, Kind.RECHECK);

  private final Organization organization;
  private final Vocabulary vocabulary;
  private final LetterTexts texts;
  private final LetterTemplates templates;
  private final Map<Kind, Content> contents = new EnumMap<>(Kind.class);

  LetterWriter(
      Organization organization,
      Vocabulary vocabulary,
      LetterTexts texts,
      LetterTemplates templates,
      List<Content> contents) {
    this.organization = organization;
    this.vocabulary = vocabulary;
    this.texts = texts;
    this.templates = templates;
    contents.forEach(each -> each.kinds().forEach(kind -> this.contents.put(kind, each)));
  }

  /** The document as the source of both its forms. */
  String write(Kind kind, Dossier dossier) {
    return write(kind, dossier, texts.now());
  }

  /** The same for what goes out, where each statement counts. */
  String issue(Kind kind, Dossier dossier) {
    return write(kind, dossier, texts.lately());
  }

  private String write(Kind kind, Dossier dossier, Texts now) {
    var callers = LocaleContextHolder.getLocaleContext();
    // A caller may read English; what an authority issues is Chinese.
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    try {
      var filled = common(kind, dossier);
      filled.put("opening", now.of("letter.opening", filled));
      filled.put("closing", now.of("letter.closing", filled));
      filled.put("contact", now.of("letter.contact", filled));
      content(kind).fill(kind, dossier, filled, now);
      return templates.fill(kind.template(), filled);
    } finally {
      LocaleContextHolder.setLocaleContext(callers);
    }
  }

  private Content content(Kind kind) {
    var content = contents.get(kind);
    if (content == null) {
      throw new IllegalStateException("Nothing is written on " + kind);
    }
    return content;
  }

  private Filled common(Kind kind, Dossier dossier) {
    var theCase = dossier.theCase();
    var registered = dossier.registered();
    var unit = unit(kind, theCase);
    return new Filled()
        .put("name", vocabulary.label("letterKinds", kind.name()))
        .put("docNo", dossier.docNo())
        .put("summary", (String) null)
        .put("caseNo", theCase.caseNo())
        .put("petitioner", registered.textOr("petitionerName", NOBODY))
        .put("title", registered.textOr("title", theCase.sealed() ? "" : theCase.matter().title()))
        .put("receivedOn", theCase.receivedOn())
        .put("today", dossier.day())
        .put("authority", authority(kind, theCase).name())
        .put("unit", unit.name())
        .put("unitPhone", unit.phone())
        .put("registeredUnit", organization.requireUnit(theCase.registeredUnit()).name())
        .put("reviewBody", reviewBody(theCase).name())
        .put("route", label("routes", theCase.route()));
  }

  /** In whose name the document speaks: never in that of a station or an office within. */
  Unit authority(Kind kind, PetitionCase theCase) {
    if (ABOVE.contains(kind) || heardAbove(kind, theCase)) {
      return reviewBody(theCase);
    }
    if (kind == Kind.RECEIPT) {
      return organization.requireUnit(theCase.registeredUnit());
    }
    if (kind.ofAccusation()) {
      return organization.the(UnitKind.DISCIPLINE, theCase.township());
    }
    var named = theCase.handling().issuingAuthority();
    return named == null
        ? organization.the(UnitKind.TOWN, theCase.township())
        : organization.requireUnit(named);
  }

  private Unit reviewBody(PetitionCase theCase) {
    return organization.above(UnitKind.COUNTY, theCase.township());
  }

  /** In review and recheck the body above calls to a hearing, and answers what is asked of it. */
  private static boolean heardAbove(Kind kind, PetitionCase theCase) {
    return HEARD.contains(kind)
        && (theCase.state() == CaseState.REVIEW || theCase.state() == CaseState.RECHECK);
  }

  /** Whom to ask: the lead unit, before there is one the office. */
  private Unit unit(Kind kind, PetitionCase theCase) {
    if (heardAbove(kind, theCase)) {
      return reviewBody(theCase);
    }
    var lead = theCase.handling().leadUnit();
    return lead == null
        ? organization.the(UnitKind.TOWN_OFFICE, theCase.township())
        : organization.requireUnit(lead);
  }

  private @Nullable String label(String list, @Nullable String code) {
    return code == null ? null : vocabulary.label(list, code);
  }
}

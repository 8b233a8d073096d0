package org.lianxin.statistics.ledger.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Category;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.organization.Village;
import org.lianxin.petition.PaperMatter;
import org.springframework.stereotype.Component;

/** Makes a matter of a line of the paper ledger, or says what is wrong in which cell. */
@Component
class PaperReading {

  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
  private static final Pattern PERSONS = Pattern.compile("[1-9]\\d{0,4}");

  /** As at registration: the title stands in lists. */
  private static final Pattern NUMBER_IN_TITLE =
      Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

  private static final Pattern CODE = Pattern.compile("(\\d{5,6})(\\s.*)?");
  private static final String DISCIPLINE = "16";
  private static final String ACCUSATION = "ACCUSATION";
  private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

  private final Organization organization;
  private final Vocabulary vocabulary;
  private final PaperRights rights;
  private final BusinessClock clock;

  PaperReading(
      Organization organization, Vocabulary vocabulary, PaperRights rights, BusinessClock clock) {
    this.organization = organization;
    this.vocabulary = vocabulary;
    this.rights = rights;
    this.clock = clock;
  }

  /** What a line is known by. */
  record Named(Unit unit, String paperNo) {}

  /** Whose it is and what it is numbered there; empty where that cannot be said. */
  Optional<Named> named(PaperLine line, Actor actor) {
    var unit = unit(line, actor);
    var paperNo = line.text(PaperColumn.PAPER_NO);
    return unit == null || paperNo == null
        ? Optional.empty()
        : Optional.of(new Named(unit, paperNo));
  }

  /** The matter; empty if anything in the line is wrong. */
  Optional<PaperMatter> matter(PaperLine line, Named named) {
    var petitioner = line.text(PaperColumn.PETITIONER);
    var phone = fitting(line, PaperColumn.PHONE, PHONE, "paper.phone");
    var address = line.text(PaperColumn.ADDRESS);
    var persons = fitting(line, PaperColumn.PERSONS, PERSONS, "paper.persons");
    var received = received(line);
    var channel = code(line, PaperColumn.CHANNEL, "channels");
    var purpose = purpose(line);
    var category = category(line);
    var village = village(line, named.unit);
    var title = title(line, petitioner);
    var statement = line.text(PaperColumn.STATEMENT);
    var lead = lead(line, named.unit);
    var outcome = code(line, PaperColumn.OUTCOME, PaperRights.ENDINGS);
    var closed = closed(line, received);
    var resolved = resolved(line);
    if (!line.problems().isEmpty()
        || received == null
        || channel == null
        || purpose == null
        || category == null
        || village == null
        || title == null
        || statement == null
        || outcome == null
        || closed == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PaperMatter(
            named.unit,
            named.paperNo,
            petitioner,
            phone,
            address,
            persons == null ? 1 : Integer.parseInt(persons),
            received,
            channel,
            purpose,
            category,
            village,
            title,
            statement,
            lead,
            outcome,
            closed,
            resolved));
  }

  private @Nullable Unit unit(PaperLine line, Actor actor) {
    var text = line.text(PaperColumn.UNIT);
    var units = rights.units(actor);
    if (text == null) {
      var own = units.stream().filter(unit -> unit.code().equals(actor.unit())).findFirst();
      return own.orElse(null);
    }
    var found =
        units.stream()
            .filter(unit -> text.equals(unit.name()) || text.equals(unit.code()))
            .findFirst();
    if (found.isEmpty()) {
      line.wrong(PaperColumn.UNIT, "paper.unit");
    }
    return found.orElse(null);
  }

  private static @Nullable String fitting(
      PaperLine line, PaperColumn column, Pattern shape, String key) {
    var text = line.text(column);
    if (text != null && !shape.matcher(text).matches()) {
      line.wrong(column, key);
    }
    return text;
  }

  /** Of this year each is registered by itself, so that its clocks run. */
  private @Nullable LocalDate received(PaperLine line) {
    var day = line.day(PaperColumn.RECEIVED);
    if (day != null && day.getYear() >= clock.today().getYear()) {
      line.wrong(PaperColumn.RECEIVED, "paper.thisYear");
      return null;
    }
    if (day != null && day.isBefore(EARLIEST)) {
      line.wrong(PaperColumn.RECEIVED, "paper.date");
      return null;
    }
    return day;
  }

  private @Nullable LocalDate closed(PaperLine line, @Nullable LocalDate received) {
    var day = line.day(PaperColumn.CLOSED);
    if (day != null && received != null && day.isBefore(received)) {
      line.wrong(PaperColumn.CLOSED, "paper.closedEarlier");
    }
    if (day != null && day.isAfter(clock.today())) {
      line.wrong(PaperColumn.CLOSED, "paper.closedLater");
    }
    return day;
  }

  private @Nullable String code(PaperLine line, PaperColumn column, String list) {
    var text = line.text(column);
    if (text == null) {
      return null;
    }
    var found = rights.code(list, text);
    if (found.isEmpty()) {
      line.wrong(column, "paper.choice");
    }
    return found.orElse(null);
  }

  /** Art. 30 ¶3: what accuses somebody never comes by a file that many have in hand. */
  private @Nullable String purpose(PaperLine line) {
    var text = line.text(PaperColumn.PURPOSE);
    if (text == null) {
      return null;
    }
    if (vocabulary.code("purposes", text).filter(ACCUSATION::equals).isPresent()) {
      line.wrong(PaperColumn.PURPOSE, "paper.accusation");
      return null;
    }
    return code(line, PaperColumn.PURPOSE, "purposes");
  }

  private @Nullable String category(PaperLine line) {
    var text = line.text(PaperColumn.CATEGORY);
    if (text == null) {
      return null;
    }
    var written = CODE.matcher(text);
    // A spreadsheet takes the first zero from what it thinks is a number.
    var code = written.matches() ? ("0" + written.group(1)).replaceFirst("^0(?=\\d{6})", "") : null;
    var found =
        code != null
            ? organization.category(code)
            : organization.categories().stream()
                .filter(each -> each.name().equals(text))
                .findFirst();
    if (found.isEmpty()) {
      line.wrong(PaperColumn.CATEGORY, "paper.choice");
    }
    if (found.filter(each -> each.code().startsWith(DISCIPLINE)).isPresent()) {
      line.wrong(PaperColumn.CATEGORY, "paper.accusation");
    }
    return found.map(Category::code).orElse(null);
  }

  private @Nullable String village(PaperLine line, Unit unit) {
    var text = line.text(PaperColumn.VILLAGE);
    if (text == null) {
      return null;
    }
    var found =
        organization.villages().stream()
            .filter(each -> each.township().equals(unit.region()))
            .filter(each -> text.equals(each.name()) || text.equals(each.code()))
            .findFirst();
    if (found.isEmpty()) {
      line.wrong(PaperColumn.VILLAGE, "paper.choice");
    }
    return found.map(Village::code).orElse(null);
  }

  private static @Nullable String title(PaperLine line, @Nullable String petitioner) {
    var title = line.text(PaperColumn.TITLE);
    if (title != null && NUMBER_IN_TITLE.matcher(title).find()) {
      line.wrong(PaperColumn.TITLE, "paper.titleNumber");
    }
    if (title != null
        && petitioner != null
        && petitioner.length() > 1
        && title.contains(petitioner)) {
      line.wrong(PaperColumn.TITLE, "paper.titleName");
    }
    return title;
  }

  private @Nullable String lead(PaperLine line, Unit unit) {
    var text = line.text(PaperColumn.LEAD_UNIT);
    if (text == null) {
      return null;
    }
    List<Unit> departments = organization.units(UnitKind.DEPARTMENT, unit.region());
    var found =
        departments.stream()
            .filter(each -> text.equals(each.name()) || text.equals(each.code()))
            .findFirst();
    if (found.isEmpty()) {
      line.wrong(PaperColumn.LEAD_UNIT, "paper.choice");
    }
    return found.map(Unit::code).orElse(null);
  }

  private static boolean resolved(PaperLine line) {
    var text = line.text(PaperColumn.RESOLVED);
    if (text != null && !Set.of("是", "否").contains(text)) {
      line.wrong(PaperColumn.RESOLVED, "paper.yesNo");
    }
    return "是".equals(text);
  }
}

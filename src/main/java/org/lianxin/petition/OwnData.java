package org.lianxin.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Masking;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Words;
import org.lianxin.petition.step.ResidentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the file of a case holds of one petitioner, and what changes when he is right about it
 * (个人信息保护法 Art. 45–47). A correction leaves the forms as they were submitted, so that the old value
 * can be found; a deletion takes it out of them too. The day of the registration stays.
 */
@Component
public class OwnData {

  /** The one who has the receipt. */
  public static final int LEAD = 0;

  /** More of it only the forms remember. */
  private static final int MOST_FORMER = 20;

  private static final String REGISTRATION = "register";
  private static final String REPRESENTATIVES = "representatives";

  /** Where he says what is wrong, and where it was put right. */
  private static final String REQUEST = "requestPrivacy";

  private static final String ANSWER = "answerPrivacy";

  private final Petitioners petitioners;
  private final SealedAccusations sealedAccusations;
  private final SavedForms forms;
  private final Words words;

  OwnData(
      Petitioners petitioners, SealedAccusations sealedAccusations, SavedForms forms, Words words) {
    this.petitioners = petitioners;
    this.sealedAccusations = sealedAccusations;
    this.forms = forms;
    this.words = words;
  }

  /** A field that may be corrected; what the law does not ask for may be deleted (Art. 19 ¶1). */
  public enum Field {
    NAME("name", "petitionerName", false),
    PHONE("phone", "petitionerPhone", true),
    ADDRESS("address", "petitionerAddress", false),
    ID_NUMBER("idNumber", "petitionerIdNumber", true),
    EMAIL("email", "petitionerEmail", true);

    private final String own;
    private final String registered;
    private final boolean deletable;

    Field(String own, String registered, boolean deletable) {
      this.own = own;
      this.registered = registered;
      this.deletable = deletable;
    }

    public boolean deletable() {
      return deletable;
    }

    @Nullable String of(Party person) {
      return switch (this) {
        case NAME -> person.name();
        case PHONE -> person.phone();
        case ADDRESS -> person.address();
        case ID_NUMBER -> person.idNumber();
        case EMAIL -> person.email();
      };
    }
  }

  /** One petitioner and what the matter is; nothing of the others. */
  public record Own(Party person, Matter matter, List<String> requests) {}

  /** The petitioners of a case to choose from, masked; by their number in it. */
  public List<Option> persons(PetitionCase theCase) {
    return parties(theCase).stream()
        .map(
            party ->
                new Option(
                    String.valueOf(party.seq()),
                    words.of(
                        party.lead() ? "privacy.lead" : "privacy.representative",
                        party.name() == null ? "" : String.valueOf(Masking.name(party.name())))))
        .toList();
  }

  /** What the case holds of that petitioner. */
  public Own of(PetitionCase theCase, int seq) {
    var told =
        theCase.sealed()
            ? sealedAccusations
                .matter(theCase.caseNo())
                .orElse(new Accusation(theCase.matter(), theCase.requests(), List.of()))
            : new Accusation(
                theCase.matter(), theCase.requests(), petitioners.of(theCase.caseNo()));
    return new Own(person(told.parties(), seq), told.matter(), told.requests());
  }

  /** Whether such a value can be right: an identity number has a check digit. */
  public static boolean fits(Field field, String value, LocalDate today) {
    return field != Field.ID_NUMBER || ResidentId.valid(value, today);
  }

  /** Puts right what was written wrongly. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void correct(PetitionCase theCase, int seq, Map<Field, String> values) {
    var caseNo = theCase.caseNo();
    if (theCase.sealed()) {
      sealedAccusations.rewrite(caseNo, told -> told.with(seq, person -> changed(person, values)));
      return;
    }
    var persons = petitioners.persons(caseNo);
    var before = person(persons.now(), seq);
    var former = new ArrayList<>(formerOf(persons, seq));
    former.add(before);
    if (former.size() > MOST_FORMER) {
      former.remove(0);
    }
    petitioners.replace(caseNo, changed(before, values), former);
    theCase.petitionersChanged();
    if (before.lead() && values.containsKey(Field.NAME)) {
      theCase.petitionerIsCalled(values.get(Field.NAME));
    }
  }

  /** Takes out what is not needed, wherever the case has it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void delete(PetitionCase theCase, int seq, Set<Field> fields) {
    var caseNo = theCase.caseNo();
    var nothing = new LinkedHashMap<Field, @Nullable String>();
    fields.forEach(field -> nothing.put(field, null));
    if (theCase.sealed()) {
      var held = List.of(of(theCase, seq).person());
      sealedAccusations.rewrite(caseNo, told -> told.with(seq, person -> changed(person, nothing)));
      rewrite(seq, fields, held, (task, change) -> sealedAccusations.rewrite(caseNo, task, change));
      return;
    }
    var persons = petitioners.persons(caseNo);
    var now = person(persons.now(), seq);
    var former = formerOf(persons, seq);
    petitioners.replace(
        caseNo,
        changed(now, nothing),
        former.stream().map(person -> changed(person, nothing)).toList());
    var held = Stream.concat(Stream.of(now), former.stream()).toList();
    rewrite(seq, fields, held, (task, change) -> forms.rewrite(caseNo, task, change));
  }

  private interface Rewriting {
    void of(String task, Consumer<Map<String, Object>> change);
  }

  /**
   * Takes it out of what was submitted.
   *
   * @param held what the case has held of him: others of the case keep what is theirs
   */
  private static void rewrite(int seq, Set<Field> fields, List<Party> held, Rewriting rewriting) {
    rewriting.of(REGISTRATION, form -> fields.forEach(field -> takeOut(form, seq, field)));
    rewriting.of(
        REQUEST,
        form -> {
          if (String.valueOf(seq).equals(form.get("person"))) {
            form.remove("detail");
          }
        });
    rewriting.of(
        ANSWER,
        form ->
            fields.forEach(
                field -> {
                  var written = form.get(corrected(field));
                  if (held.stream().anyMatch(person -> Objects.equals(field.of(person), written))) {
                    form.remove(corrected(field));
                  }
                }));
  }

  @SuppressWarnings("unchecked")
  private static void takeOut(Map<String, Object> form, int seq, Field field) {
    if (seq == LEAD) {
      form.remove(field.registered);
    } else if (form.get(REPRESENTATIVES) instanceof List<?> rows && rows.size() >= seq) {
      ((Map<String, Object>) rows.get(seq - 1)).remove(field.own);
    }
  }

  /** The field of the answering form that holds a corrected value. */
  public static String corrected(Field field) {
    return "corrected" + Character.toUpperCase(field.own.charAt(0)) + field.own.substring(1);
  }

  private List<Party> parties(PetitionCase theCase) {
    return theCase.sealed()
        ? sealedAccusations.matter(theCase.caseNo()).map(Accusation::parties).orElse(List.of())
        : petitioners.of(theCase.caseNo());
  }

  private static List<Party> formerOf(Petitioners.Persons persons, int seq) {
    return persons.former().stream().filter(person -> person.seq() == seq).toList();
  }

  private static Party person(List<Party> parties, int seq) {
    return parties.stream()
        .filter(party -> party.seq() == seq)
        .findFirst()
        .orElse(new Party(seq, seq == LEAD, seq != LEAD, null, null, null, null, null));
  }

  private static Party changed(Party person, Map<Field, ? extends @Nullable String> values) {
    return new Party(
        person.seq(),
        person.lead(),
        person.representative(),
        value(Field.NAME, person, values),
        value(Field.PHONE, person, values),
        value(Field.ADDRESS, person, values),
        value(Field.ID_NUMBER, person, values),
        value(Field.EMAIL, person, values));
  }

  private static @Nullable String value(
      Field field, Party person, Map<Field, ? extends @Nullable String> values) {
    return values.containsKey(field) ? values.get(field) : field.of(person);
  }
}

package org.lianxin.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.Option;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms as they lie in the repository: the contract of design.md §5, and nothing that is not
 * there.
 */
class FormFilesTest {

  private static final Path FOLDER = Path.of("forms");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Lists of the county, beside those of the vocabulary. */
  private static final Set<String> COUNTY_LISTS =
      Set.of("units", "ourUnits", "villages", "categories");

  /** Lists of the case and of whoever opens the form. */
  private static final Set<String> CASE_LISTS =
      Set.of(
          "myItems",
          "colleagues",
          "assignedUnits",
          "supervisedUnits",
          "persons",
          "openPrivacyRequests",
          "givenConsents",
          "openConsents");

  private static final Pattern TEXT_LITERAL = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");

  /** design.md §5: what each task's person can decide in this release. */
  private static final Map<String, List<String>> DECISIONS =
      Map.ofEntries(
          Map.entry("register", List.of()),
          Map.entry("settleOnSite", List.of("SETTLED", "ESCALATE", "ROUTE_ELSEWHERE")),
          Map.entry("reviewByChief", List.of("APPROVE", "RETURN")),
          Map.entry(
              "proposeHandling",
              List.of("TO_LEADER", "DISPATCH", "RETURN", "ROUTE_ELSEWHERE", "NOT_ACCEPT")),
          Map.entry("instruct", List.of("ASSIGN", "RETURN_TO_OFFICE", "RETURN_TO_STATION")),
          Map.entry("issueNotice", List.of()),
          Map.entry("signFor", List.of("SIGN", "OBJECT")),
          Map.entry("judgeObjection", List.of("UPHOLD", "REASSIGN")),
          // Ours beyond the catalogue: two objections, and the leader decides (domain.md §4.2).
          Map.entry("decideObjection", List.of("UPHOLD", "REASSIGN")),
          Map.entry("handleCo", List.of()),
          Map.entry("handleLead", List.of()),
          Map.entry("checkOpinion", List.of("APPROVE", "RETURN")),
          Map.entry("signOpinion", List.of("ISSUE", "RETURN")),
          Map.entry("deliver", List.of()),
          Map.entry("draftPublicity", List.of()),
          Map.entry("reviewPublicity", List.of("PUBLISH", "REJECT")),
          Map.entry("confirmOnSite", List.of("CONFIRMED", "REFUSED")),
          Map.entry("transferSealed", List.of()),
          Map.entry("followUp", List.of("RESUME", "CONTINUE", "CLOSE")),
          Map.entry("decideExtension", List.of("APPROVE", "REJECT")),
          Map.entry("noticeExtension", List.of()),
          Map.entry("admitReview", List.of("ADMIT", "REFUSE")),
          Map.entry("handleReview", List.of("MAINTAIN", "CHANGE", "REVOKE_AND_REDO")),
          Map.entry("serveReview", List.of()),
          Map.entry("callBack", List.of()),
          Map.entry("confirmVoid", List.of("CONFIRM", "REJECT")),
          Map.entry("archive", List.of()));

  /** design.md §5: what can be done in a case outside its tasks; nobody decides anything there. */
  private static final Set<String> ACTIONS =
      Set.of(
          "supplement",
          "requestSupplement",
          "withdraw",
          "revokeMandate",
          "signMandate",
          "urge",
          "transfer",
          "delegate",
          "resolve",
          "assign",
          "takeBack",
          "requestReview",
          "requestExtension",
          "changeRoute",
          "routeElsewhere",
          "giveNotice",
          "merge",
          "link",
          "split",
          "void",
          "recuse",
          "takeCharge",
          "reassign",
          "reopen",
          "convene",
          "recordHearing",
          "logReport",
          "evaluate",
          "unmask",
          "requestPrivacy",
          "answerPrivacy",
          "changeConsent",
          "holdDestruction",
          "openSupervision");

  private static Stream<String> forms() {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString().replace(".form", ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theFolderHoldsTheFormsOfTheCatalogue() {
    var catalogue = new TreeSet<>(DECISIONS.keySet());
    catalogue.addAll(ACTIONS);
    assertThat(forms()).containsExactlyInAnyOrderElementsOf(catalogue);
  }

  @Test
  void everyActionIsGrantedToSomebodyAndEveryGrantIsOfAnAction() {
    var granted =
        CsvFile.rows(new ClassPathResource("access/rights.csv"), 7).stream()
            .flatMap(row -> Stream.of(row[5].split(" ")))
            .filter(action -> !action.isEmpty());
    assertThat(granted.collect(Collectors.toSet())).isEqualTo(ACTIONS);
  }

  /** The timeline and the buttons call a step by its name in the list of tasks. */
  @Test
  void everyFormHasANameInTheVocabulary() {
    // What came in with a paper ledger was written into no form.
    assertThat(vocabulary("tasks"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(forms(), Stream.of("importLedger")).toList());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFormIsSound(String form) {
    assertThat(findings(form, read(form))).isEmpty();
  }

  /** design.md §5: keys a program may rely on. More are allowed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          register        | channel petitionDate petitionerName petitionerPhone petitionerAddress
          register        | petitionerIdNumber anonymous confidential petitionerCount representatives
          register        | purpose title statement requests factsAndReasons categoryCode
          register        | issueVillageCode urgentLevel agency mandateScope mandateSignMethod
          register        | respondents respondents.name respondents.unit
          register        | readBackMethod publicConsent attachments requests.text repeatOf
          register        | skipLevel
          settleOnSite    | decision measures result confirmMethod workDone results
          settleOnSite    | remainingProblems suggestions whyNotOnSite targetBody reasonCode
          settleOnSite    | confirmLater
          reviewByChief   | decision opinion
          proposeHandling | decision route proposal leadUnit coUnits dueInDays reasonCode
          proposeHandling | targetBody
          instruct        | decision instruction leadUnit coUnits dueInDays publishable takeCharge
          issueNotice     | noticeType servedBy servedAt receiverRelation receiverName
          signFor         | decision objectionReason suggestedUnit
          judgeObjection  | decision reason unit
          decideObjection | decision reason unit
          handleCo        | coOpinion
          handleLead      | investigation contactedPetitioner answers remedyText answers.request
          handleLead      | answers.result answers.facts answers.legalBasis answers.opinion
          checkOpinion    | decision opinion
          signOpinion     | decision opinion
          deliver         | servedBy servedAt receiverRelation receiverName explanation reaction outcome nextContactDate
          draftPublicity  | text scope from to
          reviewPublicity | decision
          confirmOnSite   | decision confirmMethod remark workDone results remainingProblems
          confirmOnSite   | suggestions whyNotOnSite whyNotOnSiteNote
          transferSealed  | body transferredAt remark
          followUp        | decision contactedAt explanation nextContactDate
          decideExtension | decision opinion
          noticeExtension | servedBy servedAt receiverRelation receiverName reasonTold
          admitReview     | decision opinion
          handleReview    | decision findings legalBasis opinion hearingHeld
          serveReview     | servedBy servedAt receiverRelation receiverName explanation
          callBack        | officeScore unitScore reason reached channel
          confirmVoid     | decision opinion
          archive         | retention volumeNo remark
          supplement      | text attachments
          requestSupplement | items items.text handInAt remark servedBy servedAt receiverRelation receiverName
          withdraw        | reason signMethod signedAt attachments
          revokeMandate   | reason continuation signMethod
          signMandate     | signMethod signedAt
          urge            | note
          transfer        | workItem to note
          delegate        | workItem to note
          resolve         | workItem note
          assign          | workItem to note
          takeBack        | workItem reason
          requestReview   | grounds lateReason signMethod requestedAt
          requestExtension | days reason
          changeRoute     | route reason
          routeElsewhere  | targetBody reasonCode explanation
          giveNotice      | reason
          merge           | into reason
          link            | other kind reason
          split           | accusedPart remainingStatement remainingFacts remainingTitle
          split           | nothingRemains
          void            | reason
          recuse          | reason
          takeCharge      | note
          reassign        | fromUnit toUnit reason
          reopen          | reason requestedBy
          convene         | meeting public announced heldOn heldAt place chair participants issues servedBy servedAt
          recordHearing   | from to place public chair participants issues record conclusion
          logReport       | reportedTo reportedAt content
          evaluate        | officeScore unitScore reason channel
          unmask          | reason note
          requestPrivacy  | kind person detail signMethod
          answerPrivacy   | request result identityCheck correctedName correctedPhone
          answerPrivacy   | correctedAddress correctedIdNumber deleted answer
          changeConsent   | change kind signMethod note
          holdDestruction | hold reason
          openSupervision | supervisedUnit level cause demand
          """)
  void theKeysOfTheContractAreThere(String form, String keys) {
    assertThat(FormSchema.parse(read(form)).keys()).contains(keys.split(" "));
  }

  /** Who took the letter in for the petitioner is a person too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deliver",
        "issueNotice",
        "noticeExtension",
        "serveReview",
        "requestSupplement",
        "convene"
      })
  void whoReceivesALetterIsSealed(String form) {
    assertThat(FormSchema.parse(read(form)).personal()).containsOnlyKeys("receiverName");
  }

  /** domain.md §8.2, class P3: whatever tells who somebody is. */
  @Test
  void theRegistrationMarksWhatTellsWhoSomebodyIs() {
    assertThat(FormSchema.parse(read("register")).personal())
        .containsOnlyKeys(
            "petitionerName",
            "petitionerPhone",
            "petitionerAddress",
            "petitionerIdNumber",
            "petitionerEmail",
            "representatives",
            "readBackWitness",
            "respondents");
  }

  /** domain.md §3: an answer of the opinion supports, explains or does not support. */
  @Test
  void theCodesThatTheContractNamesAreInTheirLists() {
    assertThat(vocabulary("answerResults")).containsExactly("SUPPORT", "EXPLAIN", "NOT_SUPPORT");
    assertThat(vocabulary("reactions")).containsExactlyInAnyOrder("AGREE", "DISAGREE", "NONE");
  }

  /** A fault and the words in which it must be reported. */
  private record Fault(
      String form, String sentence, UnaryOperator<String> planting, String finding) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  private static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "deliver",
            "a condition on a field that is not there",
            f -> f.replace("=outcome !=", "=outcom !="),
            "outcom"),
        new Fault(
            "register",
            "a hidden hint that asks for a field that is not there",
            f -> f.replace("=urgentLevel !=", "=urgency !="),
            "urgency"),
        new Fault(
            "proposeHandling",
            "computed options from a list that is not there",
            f -> f.replace("else redirectReasons", "else otherReasons"),
            "otherReasons"),
        new Fault(
            "deliver",
            "a list that is not there",
            f -> f.replace("\"reactions\"", "\"reaction\""),
            "no such list: reaction"),
        new Fault(
            "signFor",
            "a decision of a later release",
            f -> f.replace("\"value\": \"OBJECT\"", "\"value\": \"FORWARD\""),
            "decides [SIGN, FORWARD]"),
        new Fault(
            "reviewByChief",
            "a decision that nobody must take",
            f -> f.replace("\"required\": true", "\"required\": false"),
            "decision need not be answered"),
        new Fault(
            "deliver",
            "another form's id",
            f -> f.replace("\"id\": \"deliver\"", "\"id\": \"delivery\""),
            "its id is delivery"),
        new Fault(
            "deliver",
            "a text without a limit",
            f -> f.replace("\"maxLength\": 2000", "\"minLength\": 1"),
            "explanation has no maxLength"),
        new Fault(
            "deliver",
            "a field without a Chinese label",
            f ->
                f.replaceFirst(
                    "\"label\": \"[^\"]*\"(?=,\\s*\"(description|valuesKey))", "\"label\": \"By\""),
            "has no Chinese label"),
        new Fault(
            "deliver",
            "a component that cannot be checked",
            f -> f.replace("\"type\": \"radio\"", "\"type\": \"iframe\""),
            "not supported: iframe"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aPlantedFaultIsReported(Fault fault) {
    var planted = fault.planting.apply(read(fault.form));
    assertThat(planted).isNotEqualTo(read(fault.form));
    assertThat(findings(fault.form, planted)).anyMatch(line -> line.contains(fault.finding));
  }

  private static List<String> findings(String name, String json) {
    var findings = new ArrayList<String>();
    FormSchema schema;
    try {
      schema = FormSchema.parse(json);
    } catch (UnusableForm e) {
      return List.of(e.getMessage());
    }
    if (!schema.id().equals(name)) {
      findings.add("its id is " + schema.id());
    }
    schema.listNames().stream()
        .filter(list -> !knownLists().contains(list))
        .forEach(list -> findings.add("no such list: " + list));
    for (var expression : expressions(JSON.readValue(json, Object.class))) {
      namesIn(expression).stream()
          .filter(n -> !schema.keys().contains(n) && !knownLists().contains(n))
          .forEach(n -> findings.add(expression + " names " + n + ", which is not there"));
    }
    decision(schema, DECISIONS.getOrDefault(name, List.of()), findings);
    for (var key : schema.keys()) {
      schema.field(key).ifPresent(field -> field(key, field, findings));
    }
    return findings;
  }

  private static void decision(FormSchema schema, List<String> expected, List<String> findings) {
    var decision = schema.field("decision");
    var offered =
        decision
            .map(FormNode.Field::options)
            .filter(OptionSource.Fixed.class::isInstance)
            .map(o -> ((OptionSource.Fixed) o).options().stream().map(Option::value).toList())
            .orElse(List.of());
    if (!offered.equals(expected)) {
      findings.add("decides " + offered + " instead of " + expected);
    }
    if (decision.isPresent() && !decision.get().rules().required()) {
      findings.add("decision need not be answered");
    }
  }

  private static void field(String key, FormNode.Field field, List<String> findings) {
    if (!field.label().matches("(?s).*\\p{IsHan}.*")) {
      findings.add(key + " has no Chinese label");
    }
    if (field.type().isText() && !field.readOnly() && field.rules().maxLength() == null) {
      findings.add(key + " has no maxLength: a column has one");
    }
  }

  /** Every expression of the file, those of hints and pictures too, which carry no value. */
  private static List<String> expressions(Object json) {
    var found = new ArrayList<String>();
    if (json instanceof Map<?, ?> map) {
      map.values().forEach(value -> found.addAll(expressions(value)));
    } else if (json instanceof List<?> list) {
      list.forEach(value -> found.addAll(expressions(value)));
    } else if (json instanceof String text && text.startsWith("=")) {
      FeelExpression.parse(text);
      found.add(text);
    }
    return found;
  }

  private static Set<String> namesIn(String expression) {
    return NAME.matcher(TEXT_LITERAL.matcher(expression).replaceAll("\"\""))
        .results()
        .map(r -> r.group())
        .filter(name -> !FeelNames.isReserved(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> knownLists() {
    var lists = rows().map(row -> row[0]).collect(Collectors.toSet());
    lists.addAll(COUNTY_LISTS);
    lists.addAll(CASE_LISTS);
    return lists;
  }

  private static List<String> vocabulary(String list) {
    return rows().filter(row -> row[0].equals(list)).map(row -> row[1]).toList();
  }

  private static Stream<String[]> rows() {
    return CsvFile.rows(new ClassPathResource("vocabulary.csv"), 4).stream();
  }

  private static String read(String form) {
    try {
      return Files.readString(FOLDER.resolve(form + ".form"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

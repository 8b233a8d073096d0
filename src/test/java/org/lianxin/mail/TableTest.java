package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.supervision.Watch;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The table of domain.md §4.5, row by row: who gets a mail, and who does not. Who did it himself
 * knows it and is not told.
 */
@MailTest
class TableTest {

  private static final Object[] WANTS_MAIL = {
    "mailWanted", true, "petitionerEmail", "shen@example.cn"
  };

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired Post post;
  @Autowired RowTable table;
  @Autowired Vocabulary vocabulary;
  @Autowired Watch watch;

  @BeforeEach
  void begin() {
    post.begin("2026-03-09T10:00");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void registered() {
    registeredCase();
    told("petitioner", "chief", "registrar", "registrar2");
  }

  @Test
  void registeredAndMajor_theLeadersToo() {
    new Cases(callers).registered("urgentLevel", "MAJOR");
    told("chief", "registrar", "registrar2", "leader", "leader2");
  }

  @Test
  void aCaseOfTheOfficeHasNoStationToTell() {
    new Cases(callers)
        .registeredBy(
            "registrar",
            "channel",
            "PHONE",
            "agency",
            false,
            "mandateScope",
            null,
            "mandateSignMethod",
            null);
    told("registrar2");
  }

  @Test
  void materialsMissing() {
    var path = registeredCase();
    silently();
    path.acts(
        "officer",
        "requestSupplement",
        "items",
        List.of(Map.of("text", "宅基地证复印件")),
        "handInAt",
        "下庄村群众工作站",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-09");
    told("petitioner", "chief");
  }

  @Test
  void routedElsewhere() { // Art. 23
    var path = registeredCase().escalated().approvedByChief();
    path.does(
        "registrar",
        "proposeHandling",
        "decision",
        "ROUTE_ELSEWHERE",
        "reasonCode",
        "R1",
        "targetBody",
        "连心县人民法院",
        "explanation",
        Cases.TEXT);
    silently();
    notice(path, "ROUTED");
    told("petitioner", "officer", "chief", "registrar2");
  }

  @Test
  void assignedToUnits() { // Art. 23 ¶1
    var path = registeredCase().escalated().approvedByChief().proposed("D-CIVIL");
    silently();
    path.assigned("D-CIVIL");
    told(
        "petitioner",
        "officer",
        "chief",
        "registrar",
        "registrar2",
        "land",
        "landhead",
        "civil",
        "civilhead");
    assertThat(post.subjects().get("land")).containsExactly("【测试】信访件" + path.caseNo + "已交给本单位，请签收");
  }

  @Test
  void accepted() { // Art. 23
    var path = registeredCase().dispatched();
    silently();
    path.noticed();
    told("petitioner", "officer", "chief", "registrar2", "land", "landhead");
  }

  @Test
  void notAccepted() { // Art. 44 (3)
    var path = registeredCase().escalated().approvedByChief();
    path.does(
        "registrar",
        "proposeHandling",
        "decision",
        "NOT_ACCEPT",
        "reasonCode",
        "N2",
        "explanation",
        Cases.TEXT);
    silently();
    notice(path, "NOT_ACCEPTED");
    told("petitioner", "officer", "chief", "registrar2");
  }

  @Test
  void extension() { // Art. 34: the leader approves
    var path = registeredCase().dispatched().noticed().signedFor("land");
    silently();
    path.acts("land", "requestExtension", "days", 30, "reason", Cases.TEXT);
    told("leader");
    silently();
    path.does("leader", "decideExtension", "decision", "APPROVE", "opinion", "同意。");
    told("petitioner", "officer", "chief", "registrar", "registrar2", "land", "landhead");
  }

  @Test
  void opinion() {
    var path = registeredCase().dispatched("D-CIVIL").noticed();
    path.signedFor("land").signedFor("civil").coOpinionOf("civil").handled().checked();
    silently();
    path.issued();
    told(
        "petitioner",
        "officer",
        "chief",
        "registrar",
        "registrar2",
        "land",
        "landhead",
        "civil",
        "civilhead");
    assertThat(post.subjects().get("officer").get(0)).contains("请送达并做好解释");
  }

  @Test
  void opinion_theLeaderWhoInstructedToo() {
    var path = registeredCase().dispatched().noticed().signedFor("land").handled().checked();
    silently();
    path.does("leader2", "signOpinion", "decision", "ISSUE", "opinion", "同意签发");
    assertThat(work().receivers()).contains("leader").doesNotContain("leader2");
  }

  @Test
  void calledToAHearingOrAskedToAMediation() { // Art. 31, 33: he may refuse a mediation
    var path = registeredCase().dispatched("D-CIVIL").noticed().signedFor("land");
    silently();
    path.acts("land", "convene", Cases.meeting("MEDIATION", "2026-03-20"));
    told("petitioner", "officer", "chief", "landhead", "civil", "civilhead");
    var mail =
        post.arrived().stream()
            .filter(each -> Post.receiver(each).equals("petitioner"))
            .findFirst()
            .orElseThrow();
    assertThat(String.join("", Post.parts(mail)))
        .contains("是否参加由您自愿决定")
        .doesNotContain("石砚青", "四至", "会议室");
  }

  @Test
  void unsolvedForNow() {
    var path = issuedCase();
    post.at("2026-04-02T10:00");
    silently();
    path.does("officer", "deliver", Cases.unsolved("2026-06-01"));
    told("petitioner", "chief", "registrar", "registrar2", "leader", "land", "landhead");
  }

  @Test
  void hearingAndTheAnswersOfReviewAndRecheck() { // Art. 35, 36
    var path = issuedCase();
    post.at("2026-04-02T10:00");
    path.delivered().calledBack();
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-02"));
    silently();
    path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    var all =
        new String[] {
          "petitioner", "officer", "chief", "registrar", "registrar2", "leader", "land", "landhead"
        };
    told(all);
    path.does("officer", "serveReview", Cases.service("2026-04-02"));
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-02"));
    post.at("2026-04-29T10:00");
    silently();
    path.acts("reviewer", "recordHearing", Cases.hearing("2026-04-27", "2026-04-29"));
    told("petitioner", "officer", "chief", "land", "landhead");
    silently();
    path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    told(all);
  }

  @Test
  void anAccusationTellsTheLiaisonOnlyAndThePetitionerNoMoreThanThatItWasHandedOver() { // Art. 30
    var form = Cases.accusation(WANTS_MAIL);
    var caseNo = callers.as("officer").post("/api/cases", form).is(201).text("/caseNo");
    told("liaison");
    post.forget();
    var item = callers.as("liaison").get("/api/cases/" + caseNo).is(200).text("/workItems/0/id");
    callers
        .as("liaison")
        .post(
            "/api/work-items/" + item + "/complete",
            Cases.form("body", "连心县纪委监委信访室", "transferredAt", "2026-03-09"))
        .is(200);
    told("petitioner");
    var mail = post.arrived().get(0);
    assertThat(String.join("", Post.parts(mail)))
        .contains("已移交有权处理的机关")
        .doesNotContain("补偿款", "纪委", "下庄", "办理阶段", "目前阶段");
  }

  @Test
  void overdue_whoeverHasTheWorkTheHeadsAndWhomTheTableNames() {
    var path = registeredCase();
    silently();
    post.at("2026-03-16T10:00");
    watch.look();
    assertThat(work().receivers())
        .contains("officer", "chief", "registrar", "registrar2", "leader")
        .doesNotContain("officer2", "liaison");
    var subjects = post.subjects();
    assertThat(subjects.get("officer"))
        .filteredOn(subject -> subject.contains(path.caseNo))
        .as("once each")
        .doesNotHaveDuplicates();
    assertThat(subjects.get("registrar")).contains("【测试】信访件" + path.caseNo + "有事项超过期限");
  }

  /** domain.md §4.5: an apology, if what is late was promised to him; Art. 23 ¶2. */
  @Test
  void overdue_thePetitionerOnceOfWhatTheLawPromisesHimByADay() {
    var path = registeredCase();
    post.at("2026-03-16T10:00");
    watch.look();
    assertThat(late(work(), path)).isEmpty();
    post.at("2026-04-10T10:00");
    watch.look();
    work();
    watch.look();
    var his = late(work(), path);
    assertThat(his).hasSize(1);
    assertThat(String.join("", Post.parts(his.get(0))))
        .contains("向您致歉", "目前阶段")
        .doesNotContain("沈", "宅基地", "书面告知收到");
  }

  /** What the petitioner of that case was told of being late; other cases may be late too. */
  private static List<MimeMessage> late(Post post, Path path) {
    return post.arrived().stream()
        .filter(mail -> Post.receiver(mail).equals("petitioner"))
        .filter(mail -> Post.subject(mail).contains(path.caseNo + "）超过期限"))
        .toList();
  }

  /** domain.md §4.5: station, office, leader, departments; the unit is told with the sheet. */
  @Test
  void supervisedByAPerson_everybodyButHim() {
    var path = registeredCase().dispatched("D-CIVIL").noticed().signedFor("land");
    silently();
    supervised(path);
    told("officer", "chief", "registrar2", "leader", "land", "landhead", "civil", "civilhead");
    assertThat(post.subjects().get("chief")).containsExactly("【测试】信访件" + path.caseNo + "已发出督办单");
    assertThat(post.subjects().get("landhead").get(0)).contains("请在期限内书面答复");
  }

  @Test
  void aSheetThatIsNotAnswered_officeLeaderAndDepartments() {
    var path = registeredCase().dispatched().noticed().signedFor("land");
    supervised(path);
    silently();
    post.at("2026-03-24T10:00");
    watch.look();
    var subject = "【测试】信访件" + path.caseNo + "的督办单逾期没有答复";
    assertThat(work().subjects().get("leader")).containsOnlyOnce(subject);
    var subjects = post.subjects();
    assertThat(subjects.get("landhead"))
        .anyMatch(each -> each.contains("已过答复期限"))
        .doesNotContain(subject);
    assertThat(subjects.getOrDefault("officer", List.of())).doesNotContain(subject);
    assertThat(subjects.getOrDefault("petitioner", List.of())).doesNotContain(subject);
  }

  private static void supervised(Path path) {
    path.acts("registrar", "openSupervision", Cases.supervision());
  }

  @Test
  void anAccusationSplitOffTellsTheLiaisonOfItsOwnNumber() { // Art. 30 ¶3
    var path = registeredCase();
    silently();
    path.acts(
        "registrar",
        "split",
        "accusedPart",
        "村干部截留补偿款。",
        "remainingTitle",
        "边界争议",
        "remainingStatement",
        "邻居占了我家滴水。",
        "remainingRequests",
        List.of(Map.of("text", "重新丈量")));
    told("liaison");
    var mail = post.arrived().get(0);
    assertThat(Post.subject(mail)).contains("收到一件密件").doesNotContain(path.caseNo);
    assertThat(String.join("", Post.parts(mail))).doesNotContain("截留", "沈", path.caseNo);
  }

  @Test
  void aPrivacyIncident() { // 个人信息保护法 Art. 57
    callers
        .as("security")
        .post(
            "/api/privacy/incidents",
            Map.of(
                "what",
                "一份名单误发给另一单位。",
                "foundAt",
                "2026-03-02T09:00:00+08:00",
                "dataKinds",
                List.of("NAME"),
                "people",
                3))
        .is(201);
    told("registrar", "registrar2", "leader", "leader2");
    assertThat(Post.parts(post.arrived().get(0)).get(0)).doesNotContain("名单");
  }

  @Test
  void remindersGoToWhomTheyWereSaid() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL");
    silently();
    path.acts("leader", "urge", "note", "请抓紧。");
    var subjects = work().subjects();
    assertThat(subjects.get("civil")).containsExactly("【测试】信访件" + path.caseNo + "被催办（签收），请尽快办理。");
    assertThat(subjects.keySet()).contains("land", "landhead").doesNotContain("petitioner", "agri");
  }

  @Test
  void everyRowHasAWordInTheLogOfDeliveries() {
    assertThat(table.rows()).hasSize(19);
    var kinds =
        vocabulary.list("mailKinds").stream()
            .map(option -> String.valueOf(option.value()))
            .collect(Collectors.toSet());
    assertThat(table.rows()).allSatisfy(row -> assertThat(kinds).contains(row.event()));
  }

  private Path registeredCase() {
    return new Cases(callers).registered(WANTS_MAIL);
  }

  private Path issuedCase() {
    return registeredCase().dispatched().noticed().signedFor("land").handled().checked().issued();
  }

  private void notice(Path path, String type) {
    path.does(
        "registrar",
        "issueNotice",
        "noticeType",
        type,
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-02");
  }

  private Post work() {
    post.work();
    return post;
  }

  /** What has happened so far is not what the test is about. */
  private void silently() {
    post.work();
    post.change("DELETE FROM mail_delivery");
    post.forget();
  }

  private void told(String... receivers) {
    post.work();
    assertThat(post.receivers()).isEqualTo(new TreeSet<>(Set.of(receivers)));
  }
}

package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every document that the path reaches, written, in both formats, with what stands in its way: a
 * name of forty characters, a rare character, twelve requests, what looks like a program. With
 * {@code -Dlianxin.letters.look=FOLDER} the pages are left there as pictures, to be looked at.
 */
@DatabaseTest
class EveryLetterTest {

  private static final String NAME = "阿卜杜热西提·买买提吐尔逊·艾合买提江·库尔班尼亚孜·图尔荪江𠮷·测试";
  private static final String ADDRESS = "https://xf.example.cn/track#no=DZ-990101-2026-000123";
  private static final String HOSTILE = "<b>${l.caseNo}</b>[[1+1]]&amp;${7*7}th:text";
  private static final List<String> REQUESTS =
      IntStream.rangeClosed(1, 12).mapToObj(i -> "第" + i + "项诉求：重新丈量并确认边界。").toList();

  /** What is left of a blank that nothing was put into. */
  private static final Pattern HOLE =
      Pattern.compile("\\$\\{|\\[\\[[^1]|null|<td/>|<p></p>|<p/>|<span></span>|由办理|，，|（编号）|：。");

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired DocxWriter docx;
  @Autowired PdfWriter pdf;

  @BeforeEach
  void stopTheClock() {
    Pages.needFonts();
    on("2026-04-02");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void everyBlankOfEveryDocumentIsFilledAndWhatWasWrittenSurvives() throws IOException {
    var sources = new EnumMap<Kind, String>(Kind.class);
    endedCase(sources);
    redirectedCases(sources);
    settledCase(sources);
    accusation(sources);
    assertThat(sources.keySet()).containsExactlyInAnyOrder(Kind.values());
    for (var source : sources.entrySet()) {
      var kind = source.getKey();
      var text = source.getValue();
      if (kind != Kind.PROOF) {
        look(kind, text, pdf.write(text, Look.official(false).leadingTo(ADDRESS)));
      }
      var ours = text.replace("${l.caseNo}", "").replace("${7*7}", "").replace("<td></td>", "");
      assertThat(HOLE.matcher(ours).results().map(hole -> hole.group()))
          .as("%s: %s", kind, text)
          .isEmpty();
      var printed = pdf.write(text, Look.official(false));
      var plain = plain(text);
      assertThat(Pages.ofDocx(docx.write(text, Look.official(true)))).as(kind + "").contains(plain);
      // Rows that break over a page are read in pieces; a document of one page is read whole.
      assertThat(Pages.ofPdf(printed)).as(kind + "").contains(plain.substring(0, 15));
    }
    for (var kind : List.of(Kind.OPINION, Kind.REGISTRATION, Kind.ESCALATION)) {
      var text = Pages.ofPdf(pdf.write(sources.get(kind), Look.official(false)));
      assertThat(text).as(kind + "").contains("第12项诉求");
      assertThat(REQUESTS).allSatisfy(request -> assertThat(text).contains(request));
    }
    for (var kind : List.of(Kind.OPINION, Kind.ACCEPTED, Kind.MANDATE)) {
      assertThat(Pages.ofPdf(pdf.write(sources.get(kind), Look.official(false)))).contains(NAME);
      assertThat(Pages.ofDocx(docx.write(sources.get(kind), Look.official(false)))).contains(NAME);
    }
    assertThat(Pages.ofPdf(pdf.write(sources.get(Kind.ACCEPTED), Look.official(false))))
        .contains(HOSTILE);
  }

  /** Twelve requests, extension, opinion, review and recheck. */
  private void endedCase(Map<Kind, String> sources) throws IOException {
    var requests = REQUESTS.stream().map(text -> Map.of("text", text)).toList();
    var path =
        new Cases(callers)
            .registered("petitionerName", NAME, "title", HOSTILE, "requests", requests);
    path.acts(
        "officer",
        "requestSupplement",
        "items",
        List.of(Map.of("text", "宅基地使用证复印件"), Map.of("text", "四邻指界书")),
        "handInAt",
        "下庄村群众工作站",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-04-02");
    path.dispatched("D-CIVIL").noticed();
    path.objectedBy("civil").does("registrar", "judgeObjection", Cases.upholding());
    path.signedFor("civil").coOpinionOf("civil").signedFor("land");
    for (var meeting : List.of("HEARING", "MEDIATION")) {
      path.acts("land", "convene", Cases.meeting(meeting, "2026-04-10"));
    }
    path.acts("land", "requestExtension", "days", 20, "reason", "需要委托测绘单位重新测量，周期较长。");
    path.does("leader", "decideExtension", "decision", "APPROVE", "opinion", "同意延期二十日。");
    path.does(
        "registrar",
        "noticeExtension",
        "reasonTold",
        "需要委托测绘单位重新测量。",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-04-02");
    var answers = IntStream.range(0, 12).mapToObj(Cases::answer).toList();
    path.does("land", "handleLead", Cases.handling("answers", answers)).checked().issued();
    path.delivered();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-02"));
    path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    path.does("officer", "serveReview", Cases.service("2026-04-02"));
    take(
        path, "registrar", sources, Kind.REGISTRATION, Kind.RECEIPT, Kind.MANDATE, Kind.ESCALATION);
    take(path, "registrar", sources, Kind.INSTRUCTION, Kind.ASSIGNMENT, Kind.OBJECTION);
    take(path, "registrar", sources, Kind.FEEDBACK, Kind.CLOSING, Kind.PUBLICITY, Kind.DELAY);
    take(path, "registrar", sources, Kind.ONE_TIME, Kind.ACCEPTED, Kind.EXTENSION, Kind.OPINION);
    take(path, "registrar", sources, Kind.HEARING, Kind.MEDIATION);
    take(path, "registrar", sources, Kind.FORWARDED, Kind.REPLY, Kind.REVIEW);
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-02"));
    on("2026-04-04");
    path.acts("reviewer", "recordHearing", Cases.hearing("2026-04-03", "2026-04-03"));
    path.does("reviewer", "handleReview", Cases.review("CHANGE"));
    take(path, "registrar", sources, Kind.HEARING_RECORD, Kind.EVALUATION, Kind.VOLUME);
    take(path, "registrar", sources, Kind.HEARING_REPORT);
    take(path, "registrar", sources, Kind.RECHECK);
    sources.put(Kind.PROOF, proof(path));
  }

  private void redirectedCases(Map<Kind, String> sources) {
    var elsewhere = new Cases(callers).registered("petitionerName", NAME).escalated();
    elsewhere
        .approvedByChief()
        .does(
            "registrar",
            "proposeHandling",
            "decision",
            "ROUTE_ELSEWHERE",
            "reasonCode",
            "R1",
            "targetBody",
            "县人民法院",
            "explanation",
            "相邻权纠纷可以提起民事诉讼。");
    take(elsewhere, "registrar", sources, Kind.ROUTED);
    var refused = new Cases(callers).registered("petitionerName", NAME).escalated();
    refused
        .approvedByChief()
        .does(
            "registrar",
            "proposeHandling",
            "decision",
            "NOT_ACCEPT",
            "reasonCode",
            "N1",
            "explanation",
            "县自然资源局正在办理同一事项。");
    take(refused, "registrar", sources, Kind.NOT_ACCEPTED, Kind.NO_LONGER_ACCEPTED);
  }

  private void settledCase(Map<Kind, String> sources) {
    var path = new Cases(callers).registered("petitionerName", NAME);
    path.does("officer", "settleOnSite", Cases.settlement());
    take(path, "registrar", sources, Kind.ON_SITE);
  }

  private void accusation(Map<Kind, String> sources) {
    var caseNo =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    var item = callers.as("liaison").get("/api/cases/" + caseNo).text("/workItems/0/id");
    callers
        .as("liaison")
        .post(
            "/api/work-items/" + item + "/complete",
            Cases.form("body", "县纪委监委", "transferredAt", "2026-03-09"))
        .is(200);
    for (var kind : List.of(Kind.TRANSFER, Kind.HANDED_OVER)) {
      sources.put(kind, preview("liaison", caseNo, kind));
    }
  }

  private void take(Path path, String login, Map<Kind, String> sources, Kind... kinds) {
    for (var kind : kinds) {
      sources.put(kind, preview(login, path.caseNo, kind));
    }
  }

  private String preview(String login, String caseNo, Kind kind) {
    return callers
        .as(login)
        .get("/api/cases/" + caseNo + "/documents/preview/" + kind)
        .is(200)
        .response()
        .body();
  }

  /** The only one that is about another document. */
  private String proof(Path path) throws IOException {
    var id =
        callers
            .as("registrar")
            .get("/api/cases/" + path.caseNo + "/documents")
            .is(200)
            .body()
            .valueStream()
            .filter(row -> row.get("type").asString().equals("OPINION"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();
    var file =
        callers
            .as("registrar")
            .download("/api/cases/" + path.caseNo + "/documents/PROOF-" + id + ".pdf");
    assertThat(Pages.ofPdf(file.body())).contains("信访事项处理意见书").contains("连信处〔2026〕");
    look(Kind.PROOF, "", file.body());
    return "<div><h1>送达回证</h1><p>" + Pages.ofPdf(file.body()).replace("<", "") + "</p></div>";
  }

  /** What a reader finds on the page, as far as the source has it. */
  private static String plain(String text) {
    var first = Xhtml.elements(Xhtml.read(text)).get(0);
    var second = Xhtml.elements(Xhtml.read(text)).get(1);
    return (first.getTextContent() + second.getTextContent()).replaceAll("[\\s　]", "");
  }

  private static void look(Kind kind, String text, byte[] printed) throws IOException {
    var folder = System.getProperty("lianxin.letters.look");
    if (folder == null) {
      return;
    }
    Files.writeString(new File(folder, kind + ".xml").toPath(), text);
    try (var document = Loader.loadPDF(printed)) {
      var renderer = new PDFRenderer(document);
      var pages = new ArrayList<BufferedImage>();
      for (var page = 0; page < document.getNumberOfPages(); page++) {
        pages.add(renderer.renderImageWithDPI(page, 75));
        ImageIO.write(pages.get(page), "png", new File(folder, kind + "-" + page + ".png"));
      }
    }
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T02:00:00Z"));
  }
}

package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photographs that come with what is brought forward online are the case's like any other file. */
@DatabaseTest
class LodgedPicturesTest {

  private static final Pattern NUMBER = Pattern.compile("id=\"case-no\">([^<]+)<");
  private static final byte[] PHOTO = Samples.photograph(6, 60, 40);

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;

  @Test
  void theyAreInTheCaseUnderNamesOfOursWithoutThePlaceWhereTheyWereTaken() throws Exception {
    var lodged = lodge(petition(), List.of(part("沈某家.jpg", PHOTO), part("b.PNG", Samples.DOT)));
    var caseNo = number(lodged.is(201));
    var files = callers.as("officer").get("/api/cases/" + caseNo + "/attachments").is(200).body();
    assertThat(files.valueStream().map(file -> file.get("name").asString()))
        .containsExactlyInAnyOrder("照片1.jpg", "照片2.png");
    var first =
        files
            .valueStream()
            .filter(file -> file.get("name").asString().equals("照片1.jpg"))
            .findFirst()
            .orElseThrow();
    var content =
        callers
            .as("officer")
            .download("/api/cases/" + caseNo + "/attachments/" + first.get("id").asString())
            .body();
    assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    // Turned upright before what said so was dropped.
    assertThat(ImageIO.read(new ByteArrayInputStream(content)).getWidth()).isEqualTo(40);
    assertThat(
            callers
                .as("officer")
                .get("/api/cases/" + caseNo + "/documents/preview/RECEIPT")
                .is(200)
                .response()
                .body())
        .contains("材料2件");
    for (var login : List.of("civil", "officer2")) {
      callers.as(login).get("/api/cases/" + caseNo + "/attachments").is(403);
    }
  }

  @Test
  void whatIsNoPictureIsRefusedAndNothingOfItIsKept() {
    var before = unbound();
    for (var bad :
        List.of(
            part("a.jpg", Samples.WEB_PAGE),
            part("a.pdf", Samples.pdf()),
            part("a.jpg", Samples.pdf()))) {
      var refused = lodge(petition(), List.of(part("gut.jpg", PHOTO), bad)).is(415);
      assertThat(refused.response().body())
          .contains("照片要用 JPG 或者 PNG 格式")
          .contains("照片没有保存，请重新选一次")
          .contains("排水沟堵了两年");
    }
    assertThat(unbound()).isEqualTo(before);
  }

  @Test
  void moreThanSixAreRefusedAtTheirField() {
    var seven = Stream.generate(() -> part("a.jpg", PHOTO)).limit(7).toList();
    assertThat(lodge(petition(), seven).is(422).response().body())
        .contains("href=\"#pictures\"", "照片最多 6 张");
  }

  @Test
  void sentTwiceItIsOneCaseWithEachPictureOnce() {
    var before = unbound();
    var form = petition();
    var first = number(lodge(form, List.of(part("a.jpg", PHOTO))).is(201));
    assertThat(number(lodge(form, List.of(part("a.jpg", PHOTO))).is(201))).isEqualTo(first);
    var files = callers.as("officer").get("/api/cases/" + first + "/attachments").is(200).body();
    assertThat(files).hasSize(1);
    assertThat(unbound()).isEqualTo(before);
  }

  /** The limits of domain.md §8.7 hold: a flood of pictures is not even looked through. */
  @Test
  void aFloodIsRefusedBeforeAnyPictureIsTakenIn() {
    var before = unbound();
    var place = "2001:db8:77:" + Long.toHexString(System.nanoTime() & 0xFFFF) + "::1";
    Answer last = null;
    for (var i = 0; i < 40 && (last == null || last.status() == 201); i++) {
      last = lodgeFrom(place, petition(), List.of(part("a.jpg", PHOTO)));
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(unbound()).isEqualTo(before);
  }

  @Test
  void theAccusersPicturesAreSealedWithHisAccusation() { // Art. 30 ¶3
    var form = petition();
    form.put("purpose", "ACCUSATION");
    var caseNo = number(lodge(form, List.of(part("a.jpg", PHOTO))).is(201));
    assertThat(callers.as("liaison").get("/api/cases/" + caseNo + "/attachments").is(200).body())
        .hasSize(1);
    for (var login : List.of("officer", "registrar", "leader")) {
      callers.as(login).get("/api/cases/" + caseNo + "/attachments").is(403);
    }
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM attachment WHERE case_no = ? AND salt IS NOT NULL")
                .param(caseNo)
                .query(Long.class)
                .single())
        .isZero();
  }

  private record Part(String name, byte[] content) {}

  private static Part part(String name, byte[] content) {
    return new Part(name, content);
  }

  private long unbound() {
    return jdbc.sql("SELECT COUNT(*) FROM attachment WHERE case_no IS NULL")
        .query(Long.class)
        .single();
  }

  private static String number(Answer receipt) {
    var found = NUMBER.matcher(receipt.response().body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Answer lodge(Map<String, String> form, List<Part> pictures) {
    var place =
        "2001:db8:78:" + Long.toHexString(UUID.randomUUID().getLeastSignificantBits() & 0xFFFF);
    return lodgeFrom(place + "::1", form, pictures);
  }

  private Answer lodgeFrom(String place, Map<String, String> form, List<Part> pictures) {
    var parts = new java.util.ArrayList<byte[]>();
    form.forEach(
        (name, value) ->
            parts.add(
                Samples.utf8(
                    "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(name, value))));
    for (var picture : pictures) {
      parts.add(
          Samples.utf8(
              ("--b\r\nContent-Disposition: form-data; name=\"pictures\"; filename=\"%s\"\r\n"
                      + "Content-Type: application/octet-stream\r\n\r\n")
                  .formatted(picture.name)));
      parts.add(picture.content);
      parts.add(Samples.utf8("\r\n"));
    }
    parts.add(Samples.utf8("--b--\r\n"));
    return callers
        .visitor()
        .postBytes(
            "multipart/form-data; boundary=b",
            "/lodge/write",
            Samples.joined(parts.toArray(byte[][]::new)),
            "X-Forwarded-For",
            place);
  }

  private static Map<String, String> petition() {
    var form = new HashMap<String, String>();
    form.put("token", UUID.randomUUID().toString());
    form.put("purpose", "CLAIM");
    form.put("petitionerName", "沈𠮷·测试");
    form.put("petitionerPhone", "13800000000");
    form.put("petitionerAddress", "下庄村三组");
    form.put("issueVillageCode", "990101001201");
    form.put("title", "村口排水沟堵塞");
    form.put("statement", "排水沟堵了两年，雨天进水。");
    form.put("requests", "清淤");
    form.put("factsAndReasons", "去年七月两次进水，有照片。");
    form.put("website", "");
    return form;
  }
}

package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.wording.ShippedWordings;
import org.springframework.beans.factory.annotation.Autowired;

/** The wording of mails, which an office may change without a programmer. */
@MailTest
class TemplatesTest {

  /** What would say who it is or what it is about. */
  private static final Set<String> PERSONAL = Set.of("petitioner", "targetBody");

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired Post post;
  @Autowired RowTable table;
  @Autowired Templates templates;
  @Autowired ShippedWordings shipping;

  @BeforeEach
  void begin() {
    post.begin("2026-03-09T10:00");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void everyCellOfTheTableHasItsWordingAndNoneIsWithoutUse() {
    var used =
        table.rows().stream()
            .flatMap(row -> row.cells().values().stream())
            .map(Row.Cell::template)
            .collect(Collectors.toSet());
    used.addAll(
        Set.of(
            "mail.reminder",
            "mail.code",
            "mail.digest",
            "mail.digest.petitioner",
            "mail.closing",
            "mail.closing.petitioner"));
    var shipped = ShippedWordings.read(Templates.FILE);
    assertThat(shipped.keySet()).isEqualTo(used);
    assertThat(shipped.values())
        .allSatisfy(
            text -> assertThat(PERSONAL).noneMatch(blank -> text.contains("${" + blank + "}")));
  }

  @Test
  void theyStandAmongTheWordingsAndAnOfficeChangesThem() {
    var admin = callers.as("admin");
    var keys =
        admin
            .get("/api/admin/wordings")
            .is(200)
            .body()
            .valueStream()
            .map(wording -> wording.get("key").asString())
            .collect(Collectors.toSet());
    assertThat(keys).containsAll(ShippedWordings.read(Templates.FILE).keySet());
    admin
        .put(
            "/api/admin/wordings/mail.registered",
            Map.of("text", "本镇收到一件：${caseNo}\n请在${dueOn}前办\n${unit}"))
        .is(200);
    var path = new Cases(callers).registered();
    post.work();
    assertThat(post.subjects().get("chief")).containsExactly("【测试】本镇收到一件：" + path.caseNo);
    var body = Post.parts(post.arrived().get(0)).get(0);
    assertThat(body).contains("请在2026年3月").doesNotContain("${");

    // What an office has written outlives an update; what was only shipped is renewed.
    shipping.take(Templates.FILE);
    assertThat(templates.filled("mail.registered", Map.of("caseNo", "1"))).isEqualTo("本镇收到一件：1");
    var refused =
        admin.put("/api/admin/wordings/mail.registered", Map.of("text", "${petitionerPhone}"));
    assertThat(refused.is(422).fieldsRefused()).containsExactly("text");
    admin
        .put("/api/admin/wordings/mail.registered", Map.of("text", "不用了", "retired", true))
        .is(200);
    assertThat(templates.filled("mail.registered", Map.of("caseNo", "1")))
        .as("of one taken out of use the text that came with the program")
        .isEqualTo("信访件1已登记");
  }

  @Test
  void whatIsFilledInIsTakenAsItIs() {
    assertThat(templates.filled("mail.reminder", Map.of("what", "a$1${caseNo}\\")))
        .isEqualTo("a$1${caseNo}\\");
  }
}

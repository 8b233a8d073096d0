package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The few elements that a document may be made of. */
class XhtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><img class=\"no\"/></div>",
        "<div><a>链接</a></div>",
        "<div><script>1</script></div>",
        "<div style=\"color:red\"/>",
        "<div><p onclick=\"x\">一</p></div>",
        "<div class=\"unknown\"/>",
        "<!DOCTYPE div [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><div>&x;</div>",
        "<div><p>没有结束</div>"
      })
  void anythingElseFails(String text) {
    assertThatThrownBy(() -> Xhtml.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsAllowedIsRead() {
    var read = Xhtml.read("<div><h1>题</h1><p class=\"to\">某某：<b>一</b><br/></p></div>");
    assertThat(Xhtml.elements(read))
        .extracting(each -> each.getTagName())
        .containsExactly("h1", "p");
  }

  /** Values are always escaped, and nothing is run that somebody has written. */
  @Test
  void noTemplatePrintsAnythingUnescaped() throws IOException {
    var templates =
        new PathMatchingResourcePatternResolver().getResources("classpath:letters/*.html");
    assertThat(templates).hasSizeGreaterThan(20);
    for (var template : templates) {
      var text = template.getContentAsString(StandardCharsets.UTF_8);
      assertThat(text)
          .as(template.getFilename())
          .doesNotContain("utext", "[(", "__${", "th:attr", "T(", "th:on");
    }
    assertThat(Arrays.stream(Kind.values()).map(Kind::template).distinct())
        .allSatisfy(
            name ->
                assertThat(templates)
                    .anyMatch(file -> (name + ".html").equals(file.getFilename())));
  }
}

package org.lianxin.mail;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The same text for whoever reads HTML: nothing in it is taken for markup. */
final class HtmlPart {

  private HtmlPart() {}

  static String of(String text, @Nullable String link) {
    return text.lines()
        .map(
            line ->
                line.isBlank()
                    ? "<br>"
                    : "<p style=\"margin:0 0 8px\">" + line(line, link) + "</p>")
        .collect(
            Collectors.joining(
                "\n",
                "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"></head>"
                    + "<body style=\"font:16px/1.7 sans-serif;color:#1f2733\">\n",
                "\n</body></html>"));
  }

  private static String line(String line, @Nullable String link) {
    var shown = HtmlUtils.htmlEscape(line, "UTF-8");
    if (link == null) {
      return shown;
    }
    var address = HtmlUtils.htmlEscape(link, "UTF-8");
    return shown.replace(address, "<a href=\"" + address + "\">" + address + "</a>");
  }
}

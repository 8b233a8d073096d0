package org.lianxin.correspondence;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates of {@code letters/}. They come with the program and from nowhere else. */
@Component
class LetterTemplates {

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  LetterTemplates() {
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("letters/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.XML);
    files.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(files);
  }

  /** The text of a document, every value in it escaped. */
  String fill(String template, Filled filled) {
    return engine.process(
        template, new Context(Locale.SIMPLIFIED_CHINESE, Map.of("l", filled.values())));
  }
}

package org.lianxin.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianxin.foundation.BeforeOpening;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseFiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Takes in the texts that come with the program, while there are none. Who was registered by an
 * earlier release was told none of them, so there they hold from today on.
 */
@Component
class FirstTexts extends BeforeOpening {

  /** The day on which 个人信息保护法 came into force. */
  private static final LocalDate ALWAYS = LocalDate.of(2021, 11, 1);

  private static final String PROGRAM = "system";

  private final PrivacyTexts texts;
  private final CaseFiles cases;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;
  private final TransactionTemplate transactions;

  FirstTexts(
      PrivacyTexts texts,
      CaseFiles cases,
      Vocabulary vocabulary,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.texts = texts;
    this.cases = cases;
    this.vocabulary = vocabulary;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  protected void prepare() {
    transactions.executeWithoutResult(
        status -> {
          if (texts.none()) {
            var from = cases.none() ? ALWAYS : clock.today();
            read().forEach((kind, text) -> texts.add(kind, 1, from, text.strip(), PROGRAM));
          }
        });
  }

  /** Before the demo registers its cases, which were told of their data like any other. */
  @Override
  public int getPhase() {
    return super.getPhase() - 1;
  }

  private Map<String, String> read() {
    var file = new ClassPathResource("privacy/texts.yml");
    try (var in = file.getInputStream()) {
      Map<String, String> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      var kinds =
          vocabulary.list(PrivacyTexts.KINDS).stream()
              .map(Option::value)
              .collect(Collectors.toSet());
      if (!read.keySet().equals(kinds)) {
        throw new IllegalStateException(
            "privacy/texts.yml has " + new TreeSet<>(read.keySet()) + ", needed are " + kinds);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

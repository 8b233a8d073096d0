package org.lianxin.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.lianxin.evidence.Doer;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Takes in the parts that come with the program, so that they are used, seen and changed like any
 * other. What an office has changed stays as it is; the rest is renewed with the program.
 */
@Component
public class ShippedWordings {

  private final Wordings wordings;

  ShippedWordings(Wordings wordings) {
    this.wordings = wordings;
  }

  /** The parts of a file, by key. */
  public static Map<String, String> read(Resource file) {
    try (var in = file.getInputStream()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes them in. Two nodes that start together do it once. */
  @Transactional
  public void take(Resource file) {
    read(file).forEach((key, text) -> wordings.ship(key, text.strip(), Doer.SYSTEM.login()));
  }
}

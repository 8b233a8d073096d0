package org.lianxin.foundation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one source of internal ids: UUIDv7, so that they sort by the time they were made. */
@Component
public class Ids {

  private final TimeBasedEpochRandomGenerator generator =
      Generators.timeBasedEpochRandomGenerator();

  /** A new id, never given before. */
  public UUID next() {
    return generator.generate();
  }
}

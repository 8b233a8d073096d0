package org.lianxin.foundation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one source of internal ids: UUIDv7, so that they sort in the order they were made. */
@Component
public class Ids {

  private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

  /** A new id, never given before. */
  public UUID next() {
    return generator.generate();
  }
}

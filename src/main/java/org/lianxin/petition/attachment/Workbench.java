package org.lianxin.petition.attachment;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Lets few at a time do what takes much memory, so that many uploads take no more than few. */
@Component
class Workbench {

  private static final int PLACES = 2;

  private final Semaphore places = new Semaphore(PLACES, true);

  /** Some work with a file. */
  interface Work<T> {
    T run() throws IOException;
  }

  <T> T run(Work<T> work) throws IOException {
    places.acquireUninterruptibly();
    try {
      return work.run();
    } finally {
      places.release();
    }
  }
}

package org.lianxin.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lianxin.testing.Callers;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where callers find the program, whichever process it runs in at the moment. Whose call was lost
 * repeats it, as a browser's or a program's owner would.
 */
final class Outlet {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final MockEnvironment environment =
      new MockEnvironment() {
        @Override
        public String getRequiredProperty(String name) {
          awaitConnection();
          return super.getRequiredProperty(name);
        }
      };
  private final Callers callers = new Callers(environment, new JsonMapper());
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition connected = lock.newCondition();
  private final AtomicInteger lost = new AtomicInteger();
  private int connections;
  private boolean held = true;

  Callers callers() {
    return callers;
  }

  /** From now on the program is there. */
  void connect(String port) {
    lock.lock();
    try {
      environment.setProperty("local.server.port", port);
      connections++;
      held = false;
      connected.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Further calls wait for the next node, as a proxy does with them; those under way go on. */
  void hold() {
    lock.lock();
    try {
      held = true;
    } finally {
      lock.unlock();
    }
  }

  /** How many calls were not answered. */
  int lost() {
    return lost.get();
  }

  /** What comes of some calls, repeated from the first until each of them was answered. */
  <T> T insist(Supplier<T> calls) throws InterruptedException {
    while (true) {
      var used = connections();
      try {
        return calls.get();
      } catch (IllegalStateException e) {
        if (!(e.getCause() instanceof IOException)) {
          throw e;
        }
        lost.incrementAndGet();
        awaitOtherThan(used);
      }
    }
  }

  private void awaitConnection() {
    lock.lock();
    try {
      while (held) {
        connected.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private int connections() {
    lock.lock();
    try {
      return connections;
    } finally {
      lock.unlock();
    }
  }

  /** Or a while, if it was something else. */
  private void awaitOtherThan(int used) throws InterruptedException {
    var left = LONGEST_WAIT.toNanos();
    lock.lock();
    try {
      while (connections == used && left > 0) {
        left = connected.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}

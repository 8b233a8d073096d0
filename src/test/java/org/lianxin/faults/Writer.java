package org.lianxin.faults;

import static org.lianxin.testing.Cases.assignment;
import static org.lianxin.testing.Cases.escalation;
import static org.lianxin.testing.Cases.proposal;
import static org.lianxin.testing.Cases.registration;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Cases;

/** Registers one case after the other and leads each up to the departments, come what may. */
final class Writer implements Callable<List<Writer.Written>> {

  private static final int TOLD_TO_COME_BACK = 503;

  private final String name;
  private final Outlet outlet;
  private final Cases cases;
  private final AtomicInteger acknowledged;
  private final AtomicBoolean enough;

  /**
   * @param acknowledged counts every change that was answered
   * @param enough once it is true, the case in hand is the last
   */
  Writer(String name, Outlet outlet, AtomicInteger acknowledged, AtomicBoolean enough) {
    this.name = name;
    this.outlet = outlet;
    this.cases = new Cases(outlet.callers());
    this.acknowledged = acknowledged;
    this.enough = enough;
  }

  /**
   * A case as its writer knows it.
   *
   * @param key under which it was sent
   * @param steps those that the program has said are done
   */
  record Written(String key, String caseNo, String queryCode, List<String> steps) {}

  @Override
  public List<Written> call() throws InterruptedException {
    var all = new ArrayList<Written>();
    while (!enough.get()) {
      var key = name + "-" + all.size();
      var receipt = outlet.insist(() -> register(outlet, key));
      all.add(leads(key, receipt));
    }
    return all;
  }

  /** The way of a case up to the departments, from the answer to its registration. */
  Written leads(String key, Answer receipt) throws InterruptedException {
    acknowledged.incrementAndGet();
    var written =
        new Written(key, receipt.text("/caseNo"), receipt.text("/queryCode"), new ArrayList<>());
    step(written, "officer", "settleOnSite", escalation());
    step(written, "chief", "reviewByChief", "decision", "APPROVE", "opinion", "同意上报");
    step(written, "registrar", "proposeHandling", proposal("D-CIVIL"));
    step(written, "leader", "instruct", assignment("D-CIVIL"));
    return written;
  }

  /** Registers what stands behind the key, for the first time or once more. */
  static Answer register(Outlet outlet, String key) {
    return outlet
        .callers()
        .as("officer")
        .post("/api/cases", form(key), "Idempotency-Key", key)
        .is(201);
  }

  /** Of somebody who wants to be told by mail. */
  static Map<String, Object> form(String key) {
    var yesterday = LocalDate.now(BusinessClock.ZONE).minusDays(1).toString();
    return registration(
        "petitionDate", yesterday, "mailWanted", true, "petitionerEmail", key + "@example.cn");
  }

  /** Does it, unless that has been done by a call whose answer never came. */
  private void step(Written written, String login, String task, Object... form)
      throws InterruptedException {
    var path = cases.of(written.caseNo, written.queryCode);
    var answered = outlet.insist(() -> waits(path, task) && path.does(login, task, form) != null);
    if (answered) {
      written.steps.add(task);
      acknowledged.incrementAndGet();
    }
  }

  /** Whether it is still to be done; who is told to come back later has no answer yet. */
  private static boolean waits(Cases.Path path, String task) {
    var seen = path.seenBy("registrar");
    if (seen.status() == TOLD_TO_COME_BACK) {
      throw new IllegalStateException(new IOException("told to come back"));
    }
    return seen.is(200)
        .body()
        .at("/workItems")
        .valueStream()
        .anyMatch(item -> item.get("task").asString().equals(task));
  }
}

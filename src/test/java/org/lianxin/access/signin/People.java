package org.lianxin.access.signin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianxin.access.Accounts;
import org.lianxin.access.Role;

/** Accounts of a test's own, in a unit that no case comes to. */
final class People {

  static final String PASSWORD = "石桥东头的水渠今年修好了";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Accounts accounts;

  People(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Somebody who signs in with {@link #PASSWORD}. */
  String somebody(Role... roles) {
    var login = "tester" + NUMBER.incrementAndGet();
    var held = EnumSet.noneOf(Role.class);
    held.addAll(roles.length == 0 ? EnumSet.of(Role.ASSESSOR) : Arrays.asList(roles));
    accounts.create(login, "测试员", "SYSTEM", held, PASSWORD);
    return login;
  }
}

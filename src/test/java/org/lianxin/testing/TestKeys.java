package org.lianxin.testing;

/** Settings with the keys of a program under test: the same for all, and nobody else's. */
public final class TestKeys {

  /** Key of the query codes' hashes. */
  public static final String QUERY_CODES =
      "lianxin.query-code.key=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  /** Keys of what is encrypted at rest. */
  public static final String PROTECTION =
      "lianxin.protection.keys="
          + "p3.1 = SM4 a300000000000000000000000000000000000000000000000000000000000001;"
          + "p4.1 = SM4 a400000000000000000000000000000000000000000000000000000000000001;"
          + "index.1 = SM4 a500000000000000000000000000000000000000000000000000000000000001";

  /** What whoever collects figures brings. */
  public static final String METRICS_TOKEN = "figures-of-operation-for-the-tests-only";

  public static final String METRICS = "lianxin.operation.metrics-token=" + METRICS_TOKEN;

  private TestKeys() {}
}

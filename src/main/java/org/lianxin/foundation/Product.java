package org.lianxin.foundation;

/** What this program is. */
public final class Product {

  public static final String NAME = "连心桥 Lianxin";
  public static final String VERSION = "0.1";

  private Product() {}
}

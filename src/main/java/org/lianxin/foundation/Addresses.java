package org.lianxin.foundation;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses as they are counted: who has one of IPv6 has 2^64 of them, so the network counts. */
public final class Addresses {

  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /** What counts of an address. */
  public static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      var parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}

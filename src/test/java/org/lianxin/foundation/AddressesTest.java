package org.lianxin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest(name = "{0} and {1}: {3}")
  @CsvSource({
    "10.0.0.1, 10.0.0.1, true, the same",
    "10.0.0.1, 10.0.0.2, false, two of an office",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true, one network of IPv6",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false, two networks",
    "0:0:0:0:0:0:0:1, ::1, true, two spellings"
  })
  void whoIsCountedTogether(String one, String other, boolean together, String why) {
    assertThat(Addresses.network(one).equals(Addresses.network(other))).as(why).isEqualTo(together);
  }
}

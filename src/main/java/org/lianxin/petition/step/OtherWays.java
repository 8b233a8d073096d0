package org.lianxin.petition.step;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 导入其他途径: the route that goes with the reason (Art. 31 items 1 to 5; domain.md §4.2). */
public final class OtherWays {

  private static final Map<String, String> ROUTE_OF =
      Map.of(
          "R1", "JUDICIAL",
          "R2", "ARBITRATION",
          "R3", "PARTY_REMEDY",
          "R4", "ADMIN_PROCEDURE",
          "R5", "DUTY_TO_ACT");

  private OtherWays() {}

  /** The route of a reason R1 to R6; null where the matter is simply another authority's. */
  public static @Nullable String routeOf(@Nullable String reasonCode) {
    return reasonCode == null ? null : ROUTE_OF.get(reasonCode);
  }
}

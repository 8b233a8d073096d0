package org.lianxin.petition;

import java.util.Map;

/** What follows from the channel a matter came by; domain.md §3.12. */
final class Channels {

  /** 集体访 begins at five persons [O]; domain.md §3.1. */
  private static final int GROUP = 5;

  private static final Map<String, String> STAT_FORMS =
      Map.ofEntries(
          Map.entry("SUGGESTION_BOX", "LETTER"),
          Map.entry("LETTER", "LETTER"),
          Map.entry("FAX", "LETTER"),
          Map.entry("PHONE", "CALL"),
          Map.entry("HOTLINE", "CALL"),
          Map.entry("ONLINE", "ONLINE"),
          Map.entry("APP", "ONLINE"),
          Map.entry("WECHAT", "ONLINE"),
          Map.entry("EMAIL", "ONLINE"),
          Map.entry("HIGHER_ASSIGNED", "LETTER"));

  private Channels() {}

  /** The statutory form; every channel not named here is somebody coming or being visited. */
  static String statForm(String channel) {
    return STAT_FORMS.getOrDefault(channel, "VISIT");
  }

  /** SINGLE, JOINT, or GROUP for a visit of five or more. */
  static String groupKind(String statForm, int persons) {
    if (persons == 1) {
      return "SINGLE";
    }
    return statForm.equals("VISIT") && persons >= GROUP ? "GROUP" : "JOINT";
  }
}

package org.lianxin.mail;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to be told, whatever the channel.
 *
 * @param kind the event's name in the table, or the kind of a message; worded in {@code mailKinds}
 * @param template key of its wording
 * @param topic the switch it goes by; null for what nobody can switch off
 * @param source id of what it was decided from
 * @param urgent whether it is told at night as well
 */
record Planned(
    String kind,
    String template,
    @Nullable Topic topic,
    Receiver receiver,
    @Nullable String caseNo,
    String source,
    boolean urgent) {}

package org.lianxin.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What goes out at once to one person.
 *
 * @param id stays the same however often it is tried, so that the other side can know it again
 * @param to the mail address; null where the person has none
 * @param caseNo null for several, or none
 * @param subject one line
 * @param link null unless this installation knows its own address
 */
record Letter(
    String id,
    Receiver receiver,
    @Nullable String to,
    String kind,
    @Nullable String caseNo,
    String subject,
    String text,
    @Nullable String link,
    Instant at) {}

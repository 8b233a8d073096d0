package org.lianxin.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was sent a message inside the program; heard in the transaction that raised it. Carries
 * ids only: whoever passes it on reads what else he may say.
 *
 * @param message the message's id
 * @param recipient login of the person
 * @param caseNo the case it is about; null where it is about none
 */
public record ReminderRaised(UUID message, String recipient, @Nullable String caseNo, MessageKind kind) {}

package org.lianxin.supervision;

import java.util.UUID;

/**
 * Somebody was sent a message inside the program; heard in the transaction that raised it. Carries
 * ids only: whoever passes it on reads what else he may say.
 *
 * @param message the message's id
 * @param recipient login of the person
 */
public record ReminderRaised(UUID message, String recipient, String caseNo, MessageKind kind) {}

package org.kept.message.domain;

import java.time.Instant;
import java.util.UUID;
import org.kept.shared.CaseRef;

/**
 * One mail of the outbox as it stands in the table.
 *
 * @param ref the case it belongs to; null for none
 * @param model what the template prints, as JSON
 * @param notBefore when it is tried next
 * @param lastError why the last attempt failed, or why it was refused
 * @param subject the subject it was sent with; null until then
 * @param letter the letter it takes along; null for none
 */
public record OutboxMail(
        UUID id,
        CaseRef ref,
        String recipient,
        String template,
        String model,
        String purpose,
        OutboxState state,
        Instant notBefore,
        int attempts,
        String lastError,
        String messageId,
        String subject,
        Instant createdAt,
        Instant sentAt,
        UUID letter) {

    /** What the person asked for themselves needs no consent; everything else does. */
    boolean service() {
        return "service".equals(purpose);
    }
}

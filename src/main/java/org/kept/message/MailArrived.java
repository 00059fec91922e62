package org.kept.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.shared.CaseRef;

/**
 * Somebody wrote to us; published in the accepting transaction. What machines send back, such as notes of absence, is kept
 * but not told.
 *
 * @param id the mail as it is kept
 * @param from the sender's address, in lower case; never proof of who wrote
 * @param fromName what the sender calls themselves; may be empty
 * @param to the addresses it says it is to, or was handed over for, in lower case
 * @param subject one line; empty where there was none
 * @param text what they wrote, without markup
 * @param ref the case it belongs to, on whose timeline it stands already; empty where it is about none that is the sender's
 */
public record MailArrived(
        UUID id,
        String from,
        String fromName,
        List<String> to,
        String subject,
        String text,
        Instant at,
        Optional<CaseRef> ref) {}

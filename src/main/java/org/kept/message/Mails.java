package org.kept.message;

import java.util.Map;
import java.util.UUID;
import org.kept.shared.CaseRef;

/** Sending mail: a row in the outbox, in the caller's transaction; the post goes out afterwards, once. */
public interface Mails {

    /** Puts a mail in the outbox; the same key is taken once. */
    void send(Mail mail);

    /** Removes whom the mails and letters of a case went to and what they said, and sends none that still wait: for a person who
     * is erased. */
    void forget(CaseRef ref);

    /**
     * A mail to write.
     *
     * @param key what makes it unique, and its stable Message-ID, such as {@code Effects.key(execution)}
     * @param ref the case it belongs to; a sent mail becomes a touch on its timeline
     * @param template the template's id, such as {@code lead-nurture}
     * @param model what the template prints
     * @param purpose {@code service} for what the person asked for, or a purpose of consent such as {@code marketing}, asked when it is sent
     * @param letter the letter it takes along; null for none
     */
    record Mail(
            String key,
            CaseRef ref,
            String to,
            String template,
            Map<String, Object> model,
            String purpose,
            UUID letter) {

        /** A mail that takes no letter along. */
        public Mail(String key, CaseRef ref, String to, String template, Map<String, Object> model, String purpose) {
            this(key, ref, to, template, model, purpose, null);
        }
    }
}

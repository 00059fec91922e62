package org.kept.message.inbound;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it was read.
 *
 * @param messageId its own mark, or one made of its content where it has none
 * @param answers the marks of the mails it says it answers
 * @param from the sender's address in lower case
 * @param to the addresses it says it is to, and those a mail server handed it over for, in lower case
 * @param sentAt when it says it was sent; null where it does not
 * @param attachments the names of what came with it
 * @param automatic whether a machine wrote it: a bounce, a note of absence, a mailing list
 */
record IncomingMail(
        String messageId,
        List<String> answers,
        String from,
        String fromName,
        List<String> to,
        String subject,
        String text,
        Instant sentAt,
        List<String> attachments,
        boolean automatic) {}

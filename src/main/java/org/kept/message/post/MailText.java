package org.kept.message.post;

/**
 * A mail as it is read.
 *
 * @param html the same with markup; null where the template has only text
 * @param unsubscribe the link that ends mail of this purpose; null for mail that was asked for
 * @param attachment the letter it takes along; null for none
 */
public record MailText(String subject, String text, String html, String unsubscribe, Attachment attachment) {

    /** A mail that takes nothing along. */
    public MailText(String subject, String text, String html, String unsubscribe) {
        this(subject, text, html, unsubscribe, null);
    }

    /** The same mail with something to take along. */
    public MailText with(Attachment enclosed) {
        return new MailText(subject, text, html, unsubscribe, enclosed);
    }
}

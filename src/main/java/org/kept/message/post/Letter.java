package org.kept.message.post;

/**
 * A mail as it is read.
 *
 * @param html the same with markup; null where the template has only text
 * @param unsubscribe the link that ends mail of this purpose; null for mail that was asked for
 */
public record Letter(String subject, String text, String html, String unsubscribe) {}

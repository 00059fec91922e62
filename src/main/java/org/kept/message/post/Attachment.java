package org.kept.message.post;

import java.util.function.Supplier;

/**
 * A PDF that a mail takes along.
 *
 * @param name the file's name as the reader sees it: plain letters, digits and dashes
 * @param content reads its bytes
 */
public record Attachment(String name, Supplier<byte[]> content) {}

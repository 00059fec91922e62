package org.kept.studio.comment;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody says about a file or one of its elements.
 *
 * @param element the id of the element; null for the file as a whole
 * @param resolvedAt null while it is open
 */
public record Comment(
        UUID id,
        String element,
        String text,
        String author,
        Instant createdAt,
        Instant resolvedAt,
        String resolvedBy) {}

package org.kept.studio.shelf;

import java.time.Instant;

/**
 * When a file's content became what it is.
 *
 * @param by the user name of who deployed it, or {@code kept} for what ships with Kept
 * @param why in words; null where nobody said
 */
public record LastChange(Instant at, String by, String why) {}

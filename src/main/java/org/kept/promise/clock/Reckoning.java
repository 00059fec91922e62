package org.kept.promise.clock;

import java.time.Instant;

/** When a promise is due, and how that came about. */
public record Reckoning(Instant dueAt, Explanation explanation) {}

package org.kept.contract;

import java.time.Instant;

/**
 * The customer says that they will not go on.
 *
 * @param receivedAt when it reached us, which decides whether it came in time; now if missing
 * @param reason why, in their words
 */
public record CustomerNotice(Instant receivedAt, String channel, String reason) {}

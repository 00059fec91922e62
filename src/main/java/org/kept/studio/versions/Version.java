package org.kept.studio.versions;

import java.time.Instant;

/**
 * One version of a file: its place among its module's deployments that hold it.
 *
 * @param by who deployed it; {@code kept} for what ships with Kept
 * @param origin {@code shipped}, {@code upload}, {@code release} or {@code restore}
 * @param why in words
 * @param unchanged whether the file is the same as in the version before: it went along with others of its module
 * @param running how many cases run by it
 * @param current whether it is what new cases begin with
 */
public record Version(
        int version,
        String hash,
        int bytes,
        Instant deployedAt,
        String by,
        String origin,
        String why,
        boolean unchanged,
        long running,
        boolean current,
        String deployment) {}

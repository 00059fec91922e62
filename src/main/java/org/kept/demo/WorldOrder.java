package org.kept.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * Which world to play. The same order gives the same cases, by number, kind and outcome.
 *
 * @param from the simulated time at which it begins
 * @param until the simulated time at which it ends
 * @param factor how much more than usual happens; 1 is a small company, 20 is load
 * @param mark tells its people and companies from those of another world in the same database; empty for the first
 */
public record WorldOrder(long seed, Instant from, Instant until, double factor, String mark) {

    /** That many days which end at a moment. */
    public static WorldOrder days(int days, Instant until, long seed) {
        return new WorldOrder(seed, until.minus(Duration.ofDays(days)), until, 1, "");
    }

    /** The same world with other people. */
    public WorldOrder marked(String other) {
        return new WorldOrder(seed, from, until, factor, other);
    }
}

package org.kept.demo;

import java.time.Instant;

/**
 * How far a world is.
 *
 * @param state {@code playing}, {@code played} or {@code broken}
 * @param day the simulated day that is played now, from 1
 * @param days how many there are
 * @param cases how many cases there are so far
 * @param note why it was broken off; null if it was not
 * @param began when the play began, in real time
 */
public record WorldProgress(
        long id,
        long seed,
        String mark,
        double factor,
        Instant from,
        Instant until,
        int days,
        int day,
        String state,
        long cases,
        String note,
        Instant began,
        Instant ended) {

    /** Whether it is being played. */
    public boolean playing() {
        return state.equals("playing");
    }

    /** Whether it was broken off. */
    public boolean broken() {
        return state.equals("broken");
    }

    /** What to play. */
    public WorldOrder order() {
        return new WorldOrder(seed, from, until, factor, mark);
    }
}

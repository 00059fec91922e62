package org.kept.demo;

import java.util.function.IntConsumer;

/** Plays a world in this very application; the load generator, and what tests call. Needs a clock that can be moved. */
public interface DemoWorld {

    /**
     * Plays the world from its first moment to its last, which may take minutes.
     *
     * @param dayBegins is told the number of each simulated day as it begins, from 1
     * @throws IllegalStateException if the clock of this application cannot be moved
     */
    WorldReport play(WorldOrder order, IntConsumer dayBegins);
}

package org.kept.shared.play;

import java.time.Instant;

/** A clock that can be moved, so that ninety days pass in minutes; only such an application can play a world. */
public interface Timekeeper {

    /** The time it shows. */
    Instant now();

    /** Shows this time from now on, until it is moved again. */
    void moveTo(Instant time);
}

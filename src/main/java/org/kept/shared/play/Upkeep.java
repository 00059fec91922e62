package org.kept.shared.play;

import java.time.Duration;

/** Something that runs by itself in real life, and by hand while a world is played. */
public interface Upkeep {

    /** How often it is called in simulated time; in real life it may be oftener. */
    Duration rhythm();

    /** Does what is due now. */
    void keepUp();
}

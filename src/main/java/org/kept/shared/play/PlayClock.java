package org.kept.shared.play;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of an application that only plays a world: real until it is moved for the first time. */
public class PlayClock extends Clock implements Timekeeper {

    private final Clock real = Clock.systemUTC();
    private volatile Instant moved;

    @Override
    public Instant now() {
        return instant();
    }

    @Override
    public void moveTo(Instant time) {
        moved = time;
    }

    @Override
    public Instant instant() {
        return moved == null ? real.instant() : moved;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

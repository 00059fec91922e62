package org.kept.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.kept.shared.play.Timekeeper;

/** The clock of the tests: it ticks like a real one until a test sets it, and the engine's clock follows. */
public class TestClock extends Clock implements Timekeeper {

    private volatile Instant frozen;

    /** Stops time at this moment. */
    public void setTo(Instant now) {
        frozen = now;
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public Instant now() {
        return instant();
    }

    @Override
    public void moveTo(Instant time) {
        setTo(time);
    }

    /** Moves time on. */
    public void advance(Duration by) {
        setTo(instant().plus(by));
    }

    /** Lets time run again as it really does. */
    public void reset() {
        frozen = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return frozen != null ? frozen : Instant.now();
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

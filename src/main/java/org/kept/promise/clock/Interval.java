package org.kept.promise.clock;

import java.time.Duration;
import java.time.Instant;

/** Time from one moment up to another; an interval that would end before it begins is empty. */
record Interval(Instant from, Instant to) {

    Interval {
        to = to.isBefore(from) ? from : to;
    }

    /** What is left of it at and after that moment. */
    Interval notBefore(Instant moment) {
        return from.isBefore(moment) ? new Interval(moment, to) : this;
    }

    /** What is left of it up to that moment. */
    Interval notAfter(Instant moment) {
        return to.isAfter(moment) ? new Interval(from, moment) : this;
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }
}

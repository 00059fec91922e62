package org.kept.promise.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kept.shared.InvalidInputException;

/**
 * A stretch in which the clock stood still.
 *
 * @param reason why, in words that fit behind "paused 2 days", such as "awaiting customer"
 */
public record Pause(Instant from, Instant to, String reason) {

    /** Refuses a pause that ends before it begins. */
    public Pause {
        if (from == null || to == null || to.isBefore(from)) {
            throw InvalidInputException.of("pauses", "A pause needs a beginning and an end after it");
        }
    }

    /** The pauses that matter from a moment on, in order, where none counts a second time what an earlier one covers. */
    static List<Pause> from(Instant start, List<Pause> pauses) {
        List<Pause> apart = new ArrayList<>();
        Instant free = start;
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (pause.to.isAfter(free)) {
                apart.add(new Pause(pause.from.isBefore(free) ? free : pause.from, pause.to, pause.reason));
                free = pause.to;
            }
        }
        return apart;
    }

    /** Pauses in order, those that touch in one list: to a clock they are one. */
    static List<List<Pause>> together(List<Pause> apart) {
        List<List<Pause>> together = new ArrayList<>();
        Instant end = null;
        for (Pause pause : apart) {
            if (!pause.from.equals(end)) {
                together.add(new ArrayList<>());
            }
            together.get(together.size() - 1).add(pause);
            end = pause.to;
        }
        return together;
    }

    /** Whether a closing time falls into it: after its beginning, up to its end. */
    boolean covers(Instant close) {
        return close.isAfter(from) && !close.isAfter(to);
    }

    Interval interval() {
        return new Interval(from, to);
    }
}

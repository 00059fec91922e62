package org.kept.promise.clock;

import java.util.List;

/**
 * A day that differs from its week: a holiday without hours, a short day, or a working Saturday.
 *
 * @param name what people call it, such as "Summer bank holiday"
 * @param hours the hours of that day; none means closed
 */
public record SpecialDay(String name, List<Span> hours) {

    /** Keeps the hours as they are given. */
    public SpecialDay {
        hours = List.copyOf(hours);
    }

    /** A day on which nobody works. */
    public static SpecialDay holiday(String name) {
        return new SpecialDay(name, List.of());
    }
}

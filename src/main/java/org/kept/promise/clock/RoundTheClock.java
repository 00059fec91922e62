package org.kept.promise.clock;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendar of promises that count every hour of every day. */
public final class RoundTheClock {

    private static final Map<DayOfWeek, List<Span>> WEEK = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(new Span(0, Span.DAY))));

    private RoundTheClock() {}

    /** Every hour of every day in that zone. */
    public static BusinessCalendar in(ZoneId zone) {
        return new BusinessCalendar(zone, WEEK, Map.of());
    }
}

package org.kept.insight.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kept.insight.InsightSettings;
import org.kept.promise.OpeningTimes;
import org.springframework.stereotype.Component;

/** How long a working day is: what the house's calendar is open on most days of the last eight weeks. */
@Component
class UsualDay {

    private static final int WEEKS = 8;

    private final OpeningTimes calendars;
    private final InsightSettings settings;
    private final Clock clock;
    private volatile Known known;

    UsualDay(OpeningTimes calendars, InsightSettings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(Instant at, Duration day) {}

    /** The length, asked for anew each hour because calendars are edited; a whole day where the calendar is never open. */
    Duration day() {
        Instant now = clock.instant();
        Known last = known;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(Duration.ofHours(1)) > 0) {
            last = new Known(now, ask(LocalDate.ofInstant(now, settings.zone())));
            known = last;
        }
        return last.day();
    }

    private Duration ask(LocalDate today) {
        Map<LocalDate, Duration> days = new TreeMap<>();
        calendars
                .between(settings.calendar(), today.minusWeeks(WEEKS), today)
                .forEach(open ->
                        days.merge(LocalDate.ofInstant(open.from(), settings.zone()), open.length(), Duration::plus));
        return days.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Duration.ofDays(1));
    }
}

package org.kept.promise.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the units mean, a second time and the slow way: a person with a wall calendar and a stop watch, who goes from day to day and
 * from tick to tick. It shares no arithmetic with the clock, so that an error has to be made twice to go unseen.
 */
final class PromiseLaw {

    private final Office office;
    private final int tick;

    /** When somebody is there: minutes of the local day, by weekday, and the days that differ. */
    record Office(String name, ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, List<Span>> special) {

        List<Span> hours(LocalDate day) {
            return special.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
        }

        boolean works(LocalDate day) {
            return !hours(day).isEmpty();
        }

        /** A local time that is skipped moves forward by the gap; of two, the first: as java.time does it. */
        Instant at(LocalDate day, int minute) {
            LocalDateTime local = minute == Span.DAY
                    ? day.plusDays(1).atStartOfDay()
                    : day.atTime(LocalTime.ofSecondOfDay(minute * 60L));
            return ZonedDateTime.of(local, zone).toInstant();
        }

        Instant close(LocalDate day) {
            return at(day, hours(day).stream().mapToInt(Span::to).max().orElseThrow());
        }
    }

    /** A question: the term, when it starts, and when the clock stands still. */
    record Question(PromiseUnit unit, int amount, boolean roll, Instant start, List<Pause> pauses) {}

    /** A law for that office; everything asked must lie on ticks of so many seconds. */
    PromiseLaw(Office office, int tick) {
        this.office = office;
        this.tick = tick;
    }

    Instant due(Question asked) {
        return switch (asked.unit()) {
            case WORKING_MINUTES -> workingTime(asked, asked.amount() * 60L);
            case WORKING_HOURS -> workingTime(asked, asked.amount() * 3_600L);
            case WORKING_DAYS -> workingDays(asked);
            default -> calendarTime(asked);
        };
    }

    /** Working time from the start, pauses left out. */
    private Instant workingTime(Question asked, long seconds) {
        long start = asked.start().getEpochSecond();
        long[][] stops = stops(asked);
        long left = seconds;
        LocalDate day = asked.start().atZone(office.zone()).toLocalDate().minusDays(1);
        while (true) {
            for (Span span : office.hours(day)) {
                long close = office.at(day, span.to()).getEpochSecond();
                for (long now = office.at(day, span.from()).getEpochSecond(); now < close; now += tick) {
                    if (now >= start && standsUntil(now, stops) == now) {
                        left -= tick;
                    }
                    if (left == 0) {
                        return Instant.ofEpochSecond(now + tick);
                    }
                }
            }
            day = day.plusDays(1);
        }
    }

    /** Close of business on the Nth working day after the local date of the start; a day whose close is in a pause adds one. */
    private Instant workingDays(Question asked) {
        LocalDate received = asked.start().atZone(office.zone()).toLocalDate();
        int left = asked.amount();
        if (office.works(received)
                && office.close(received).isAfter(asked.start())
                && closesInAPause(received, asked.pauses())) {
            left++;
        }
        LocalDate day = received;
        while (left > 0) {
            day = day.plusDays(1);
            if (office.works(day) && !closesInAPause(day, asked.pauses())) {
                left--;
            }
        }
        return office.close(day);
    }

    /**
     * The same local time N later, rolled. Whenever the clock stands still before that, the end moves on by as much and rolls
     * again; never to before what was due until then, and never to where it still stood.
     */
    private Instant calendarTime(Question asked) {
        long[][] stops = stops(asked);
        long end = plain(asked).getEpochSecond();
        long due = rolled(asked, end);
        long now = asked.start().getEpochSecond();
        while (now < due) {
            long until = standsUntil(now, stops);
            if (until == now) {
                now += tick;
                continue;
            }
            end += until - now;
            now = until;
            due = Math.max(due, rolled(asked, end));
            LocalDateTime later =
                    Instant.ofEpochSecond(due).atZone(office.zone()).toLocalDateTime();
            while (due <= now) {
                later = later.plusDays(1);
                due = office.works(later.toLocalDate()) ? at(later).getEpochSecond() : due;
            }
        }
        return Instant.ofEpochSecond(due);
    }

    private Instant plain(Question asked) {
        LocalDateTime local = asked.start().atZone(office.zone()).toLocalDateTime();
        return switch (asked.unit()) {
            case CALENDAR_MINUTES -> asked.start().plusSeconds(asked.amount() * 60L);
            case CALENDAR_HOURS -> asked.start().plusSeconds(asked.amount() * 3_600L);
            case CALENDAR_DAYS -> at(local.plusDays(asked.amount()));
            case WEEKS -> at(local.plusDays(7L * asked.amount()));
            default -> at(sameDayOrTheLast(local, asked.amount()));
        };
    }

    private static LocalDateTime sameDayOrTheLast(LocalDateTime from, int months) {
        LocalDate first = from.toLocalDate().withDayOfMonth(1).plusMonths(months);
        int day = Math.min(from.getDayOfMonth(), first.lengthOfMonth());
        return first.withDayOfMonth(day).atTime(from.toLocalTime());
    }

    private long rolled(Question asked, long due) {
        LocalDateTime local = Instant.ofEpochSecond(due).atZone(office.zone()).toLocalDateTime();
        if (!asked.roll() || office.works(local.toLocalDate())) {
            return due;
        }
        while (!office.works(local.toLocalDate())) {
            local = local.plusDays(1);
        }
        return at(local).getEpochSecond();
    }

    private Instant at(LocalDateTime local) {
        return ZonedDateTime.of(local, office.zone()).toInstant();
    }

    /** The pauses as seconds, because they are looked at once for every tick; what begins first comes first. */
    private static long[][] stops(Question asked) {
        return asked.pauses().stream()
                .sorted(Comparator.comparing(Pause::from))
                .map(pause ->
                        new long[] {pause.from().getEpochSecond(), pause.to().getEpochSecond()})
                .toArray(long[][]::new);
    }

    /** Until when the clock stands still, if it does: pauses that overlap or touch are one. */
    private static long standsUntil(long now, long[][] stops) {
        long until = now;
        for (long[] stop : stops) {
            if (until >= stop[0] && until < stop[1]) {
                until = stop[1];
            }
        }
        return until;
    }

    /** A pause that begins at close takes nothing of the day; one that ends at close took its end. */
    private boolean closesInAPause(LocalDate day, List<Pause> pauses) {
        Instant close = office.close(day);
        return pauses.stream().anyMatch(pause -> close.isAfter(pause.from()) && !close.isAfter(pause.to()));
    }
}

package org.kept.promise.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.promise.OpeningTimes;
import org.kept.shared.InvalidInputException;

/**
 * When people are there: the hours of a week in a zone, and the days that differ. A local time that a clock change
 * skips moves forward by the gap; one that occurs twice means the first.
 */
public final class BusinessCalendar {

    private static final int HORIZON_DAYS = 3660;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, SpecialDay> specialDays;

    /** A calendar of these hours; a weekday that is not named is free. */
    public BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, SpecialDay> specialDays) {
        this.zone = zone;
        week.forEach((day, hours) -> this.week.put(day, ordered(hours)));
        this.specialDays = Map.copyOf(specialDays);
    }

    /** Every hour of every day in that zone, for promises that count them all. */
    public static BusinessCalendar roundTheClock(ZoneId zone) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new Span(0, Span.DAY)));
        }
        return new BusinessCalendar(zone, week, Map.of());
    }

    private static List<Span> ordered(List<Span> hours) {
        return hours.stream().sorted(Comparator.comparingInt(Span::from)).toList();
    }

    /** The zone in which its hours and dates are meant. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether anybody works on that day. */
    public boolean worksOn(LocalDate date) {
        return !hours(date).isEmpty();
    }

    /** The hours of that day, in their order. */
    public List<Span> hours(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        return special == null ? week.getOrDefault(date.getDayOfWeek(), List.of()) : ordered(special.hours());
    }

    /** That moment if somebody is there then, otherwise the next opening. */
    public Instant nextOpen(Instant moment) {
        LocalDate date = date(moment);
        for (int day = 0; day < HORIZON_DAYS; day++, date = date.plusDays(1)) {
            for (Interval opening : openings(date)) {
                if (opening.to().isAfter(moment)) {
                    return opening.notBefore(moment).from();
                }
            }
        }
        throw neverOpen();
    }

    /** That moment if it comes on a working day before or at its close, otherwise the opening of the next working day. */
    Instant received(Instant moment) {
        LocalDate date = date(moment);
        return worksOn(date) && !moment.isAfter(close(date)) ? moment : nextOpen(midnight(date.plusDays(1)));
    }

    /** The first working day at or after that day. */
    LocalDate workingDay(LocalDate from) {
        LocalDate date = from;
        for (int day = 0; day < HORIZON_DAYS; day++, date = date.plusDays(1)) {
            if (worksOn(date)) {
                return date;
            }
        }
        throw neverOpen();
    }

    /** The day's opening hours as moments; where a clock change pushes them into each other, nothing counts twice. */
    List<Interval> openings(LocalDate date) {
        List<Interval> openings = new ArrayList<>();
        Instant free = Instant.MIN;
        for (Span span : hours(date)) {
            Interval opening = new Interval(at(date, span.from()), at(date, span.to())).notBefore(free);
            free = opening.to();
            openings.add(opening);
        }
        return openings;
    }

    /** The opening times of all days from the first to before the last. */
    public List<OpeningTimes.Open> open(LocalDate first, LocalDate last) {
        return first.datesUntil(last)
                .flatMap(date -> openings(date).stream())
                .filter(opening -> !opening.isEmpty())
                .map(opening -> new OpeningTimes.Open(opening.from(), opening.to()))
                .toList();
    }

    /** Close of business on a working day. */
    Instant close(LocalDate date) {
        List<Span> hours = hours(date);
        return at(date, hours.get(hours.size() - 1).to());
    }

    Optional<SpecialDay> special(LocalDate date) {
        return Optional.ofNullable(specialDays.get(date));
    }

    Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    Instant midnight(LocalDate date) {
        return at(date.atStartOfDay());
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Instant at(LocalDate date, int minutes) {
        return at(date.atStartOfDay().plusMinutes(minutes));
    }

    private static InvalidInputException neverOpen() {
        return InvalidInputException.of("calendar", "This calendar has no working time within ten years");
    }
}

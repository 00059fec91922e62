package org.kept.staff.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** When somebody works in an ordinary week, on the clock of their own zone. */
public record WorkingPattern(ZoneId zone, Set<Shift> shifts) {

    /** The zone that a new person is given. */
    public static final ZoneId HOME = ZoneId.of("Europe/London");

    /** Monday to Friday, nine to five: what a new person is given. */
    public static Set<Shift> officeHours() {
        return week(LocalTime.of(9, 0), LocalTime.of(17, 0), DayOfWeek.FRIDAY);
    }

    /** Every hour of the week. */
    public static Set<Shift> aroundTheClock() {
        return week(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, DayOfWeek.SUNDAY);
    }

    /** Whether they work at that moment; absences are another matter. */
    public boolean covers(Instant at) {
        var local = ZonedDateTime.ofInstant(at, zone).toLocalDateTime();
        return shifts.stream().anyMatch(shift -> shift.covers(local));
    }

    private static Set<Shift> week(LocalTime starts, LocalTime ends, DayOfWeek last) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(last) <= 0)
                .map(day -> new Shift(day, starts, ends))
                .collect(Collectors.toSet());
    }
}

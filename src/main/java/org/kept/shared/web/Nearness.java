package org.kept.shared.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How far a day is from today, in the unit people would use. Working days here are Monday to Friday: what a promise counts,
 * with holidays, its own explanation says.
 *
 * @param days the number to say, where the kind has one
 */
record Nearness(Kind kind, long days) {

    private static final long LAST_COUNTED_DAY = 9;

    enum Kind {
        TODAY,
        TOMORROW,
        YESTERDAY,
        WORKING_DAYS_AHEAD,
        DAYS_AGO,
        THIS_YEAR,
        OTHER_YEAR
    }

    static Nearness of(LocalDate today, LocalDate day) {
        long distance = ChronoUnit.DAYS.between(today, day);
        if (distance == 0) {
            return new Nearness(Kind.TODAY, 0);
        }
        if (Math.abs(distance) == 1) {
            return new Nearness(distance > 0 ? Kind.TOMORROW : Kind.YESTERDAY, 1);
        }
        if (distance > 1 && distance <= LAST_COUNTED_DAY && isWorkingDay(day)) {
            return new Nearness(Kind.WORKING_DAYS_AHEAD, workingDays(today, day));
        }
        if (distance < 0 && -distance <= LAST_COUNTED_DAY) {
            return new Nearness(Kind.DAYS_AGO, -distance);
        }
        return new Nearness(today.getYear() == day.getYear() ? Kind.THIS_YEAR : Kind.OTHER_YEAR, 0);
    }

    /** The message key's last part. */
    String key() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static long workingDays(LocalDate today, LocalDate day) {
        return today.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(Nearness::isWorkingDay)
                .count();
    }

    private static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}

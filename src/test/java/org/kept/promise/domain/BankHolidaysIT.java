package org.kept.promise.domain;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The holidays that are shipped, against the rules they follow: a second way to the same dates. */
@KeptTest
class BankHolidaysIT {

    @Autowired
    CalendarTable calendars;

    @Test
    void theShippedBankHolidaysFollowTheirRules() {
        Set<LocalDate> expected = new TreeSet<>();
        for (int year = 2025; year <= 2028; year++) {
            expected.addAll(bankHolidays(year));
        }

        for (String calendar : new String[] {"england", "sales-hours"}) {
            assertThat(calendars.specialDays(calendar, LocalDate.MIN)).containsOnlyKeys(expected);
        }
    }

    private static Set<LocalDate> bankHolidays(int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        LocalDate easter = easter(year);
        LocalDate christmas = LocalDate.of(year, 12, 25);
        Set<LocalDate> days = new TreeSet<>(Set.of(
                weekend(newYear) ? newYear.with(next(MONDAY)) : newYear,
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, 5, 1).with(firstInMonth(MONDAY)),
                LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)),
                LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY))));
        // Two weekdays from Christmas Day on, whichever weekdays these are.
        for (LocalDate day = christmas; days.size() < 8; day = day.plusDays(1)) {
            if (!weekend(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /** Easter Sunday by the Gregorian computus. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int sunday = moon - (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int month = 3 + (sunday + 40) / 44;
        return LocalDate.of(year, month, sunday + 28 - 31 * (month / 4));
    }
}

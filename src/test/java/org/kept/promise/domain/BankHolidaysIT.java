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

    @Test
    void theHolidaysOfOtherPartsFollowTheirsToo() {
        Set<LocalDate> scotland = new TreeSet<>();
        Set<LocalDate> ireland = new TreeSet<>();
        Set<LocalDate> berlin = new TreeSet<>();
        for (int year = 2025; year <= 2028; year++) {
            LocalDate easter = easter(year);
            LocalDate andrew = LocalDate.of(year, 11, 30);
            LocalDate may = LocalDate.of(year, 5, 1);
            scotland.addAll(weekdays(LocalDate.of(year, 1, 1), 2));
            scotland.addAll(weekdays(LocalDate.of(year, 12, 25), 2));
            scotland.addAll(weekdays(andrew, 1));
            scotland.addAll(Set.of(easter.minusDays(2), may.with(firstInMonth(MONDAY)), may.with(lastInMonth(MONDAY))));
            scotland.add(LocalDate.of(year, 8, 1).with(firstInMonth(MONDAY)));
            ireland.addAll(bankHolidays(year));
            ireland.addAll(weekdays(LocalDate.of(year, 3, 17), 1));
            ireland.addAll(weekdays(LocalDate.of(year, 7, 12), 1));
            for (int after : new int[] {-2, 1, 39, 50}) {
                berlin.add(easter.plusDays(after));
            }
            for (String day : new String[] {"01-01", "03-08", "05-01", "10-03", "12-25", "12-26"}) {
                berlin.add(LocalDate.parse(year + "-" + day));
            }
        }

        assertThat(calendars.specialDays("scotland", LocalDate.MIN)).containsOnlyKeys(scotland);
        assertThat(calendars.specialDays("northern-ireland", LocalDate.MIN)).containsOnlyKeys(ireland);
        assertThat(calendars.specialDays("germany-berlin", LocalDate.MIN)).containsOnlyKeys(berlin);
    }

    /** So many weekdays from that day on. */
    private static Set<LocalDate> weekdays(LocalDate from, int many) {
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate day = from; days.size() < many; day = day.plusDays(1)) {
            if (!weekend(day)) {
                days.add(day);
            }
        }
        return days;
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

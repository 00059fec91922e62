package org.kept.staff.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingPatternTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WorkingPattern office = new WorkingPattern(LONDON, WorkingPattern.officeHours());

    @Test
    void officeHoursAreOnThePersonsOwnClockInSummerAndInWinter() {
        assertThat(office.covers(Instant.parse("2026-07-06T08:00:00Z"))).isTrue();
        assertThat(office.covers(Instant.parse("2026-01-05T08:59:59Z"))).isFalse();
        assertThat(office.covers(Instant.parse("2026-01-05T09:00:00Z"))).isTrue();
    }

    @Test
    void theLastMinuteIsWorkedAndTheNextIsNot() {
        assertThat(office.covers(Instant.parse("2026-01-09T16:59:59Z"))).isTrue();
        assertThat(office.covers(Instant.parse("2026-01-09T17:00:00Z"))).isFalse();
        assertThat(office.covers(Instant.parse("2026-01-10T12:00:00Z"))).isFalse();
    }

    @Test
    void aNightShiftBelongsToTheDayItStartsOn() {
        var night = new WorkingPattern(
                LONDON, Set.of(new Shift(DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(6, 0))));
        assertThat(night.covers(Instant.parse("2026-01-11T23:00:00Z"))).isTrue();
        assertThat(night.covers(Instant.parse("2026-01-12T05:59:00Z"))).isTrue();
        assertThat(night.covers(Instant.parse("2026-01-12T06:00:00Z"))).isFalse();
        assertThat(night.covers(Instant.parse("2026-01-11T05:00:00Z"))).isFalse();
    }

    @Test
    void aroundTheClockLeavesNoMomentOut() {
        var always = new WorkingPattern(LONDON, WorkingPattern.aroundTheClock());
        Instant monday = Instant.parse("2026-03-23T00:00:00Z");
        for (int halfHour = 0; halfHour < 2 * 24 * 8; halfHour++) {
            assertThat(always.covers(monday.plusSeconds(1800L * halfHour))).isTrue();
        }
    }
}

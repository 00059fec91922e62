package org.kept.staff.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours of one weekday, on the clock of the person's own zone.
 *
 * @param ends the first moment after work; at or before the start it means the next day, so midnight to midnight is a whole day
 */
@Embeddable
public record Shift(
        @Enumerated(EnumType.STRING) @Column(name = "weekday") DayOfWeek weekday,
        @Column(name = "starts") LocalTime starts,
        @Column(name = "ends") LocalTime ends) {

    /** Whether this moment on the person's clock is within these hours. */
    boolean covers(LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        if (!intoNextDay()) {
            return local.getDayOfWeek() == weekday && !time.isBefore(starts) && time.isBefore(ends);
        }
        boolean before = local.getDayOfWeek() == weekday && !time.isBefore(starts);
        boolean after = local.getDayOfWeek() == weekday.plus(1) && time.isBefore(ends);
        return before || after;
    }

    private boolean intoNextDay() {
        return !ends.isAfter(starts);
    }
}

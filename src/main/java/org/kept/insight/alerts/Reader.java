package org.kept.insight.alerts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who wants letters about the numbers.
 *
 * @param weeklySince since when they want the weekly letter; null for no
 * @param quietFrom when nothing is sent any more, by their own clock; the same as quietTo for never
 */
public record Reader(
        UUID id, String username, Instant weeklySince, LocalTime quietFrom, LocalTime quietTo, Set<Watch> watches) {

    /** Whether nothing is to be sent at that moment to somebody who lives there. */
    boolean quiet(Instant at, ZoneId zone) {
        LocalTime now = LocalTime.ofInstant(at, zone);
        boolean after = !now.isBefore(quietFrom);
        boolean before = now.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? after && before : !quietFrom.equals(quietTo) && (after || before);
    }
}

package org.kept.insight.flow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.kept.insight.scope.Scope;

/**
 * One bar's stretch of time, in days of the house's zone; the first and last of a scope may be cut off by it.
 *
 * @param first the first day of the stretch, also where the scope begins later
 * @param from the first moment that is in the scope
 * @param to the first moment after
 */
public record Slot(LocalDate first, Instant from, Instant to) {

    private static final int MOST_DAYS = 31;
    private static final int MOST_WEEKS = 60;

    /** How wide the slots of a scope are. */
    public enum Width {
        DAY,
        WEEK,
        MONTH
    }

    /** Days up to a month, weeks up to a year, then months. */
    public static Width width(Scope scope) {
        long days = ChronoUnit.DAYS.between(scope.firstDay(), scope.lastDay()) + 1;
        if (days <= MOST_DAYS) {
            return Width.DAY;
        }
        return days <= MOST_WEEKS * 7 ? Width.WEEK : Width.MONTH;
    }

    /** The slots of a scope, which cover it without a gap. */
    public static List<Slot> of(Scope scope) {
        return of(scope, width(scope));
    }

    /** The weeks from Monday to Sunday that lie in the scope as a whole. */
    public static List<Slot> wholeWeeks(Scope scope) {
        return of(scope, Width.WEEK).stream()
                .filter(slot -> slot.from()
                                .equals(slot.first().atStartOfDay(scope.zone()).toInstant())
                        && slot.to()
                                .equals(slot.first()
                                        .plusWeeks(1)
                                        .atStartOfDay(scope.zone())
                                        .toInstant()))
                .toList();
    }

    private static List<Slot> of(Scope scope, Width width) {
        List<Slot> slots = new ArrayList<>();
        LocalDate first = begin(scope.firstDay(), width);
        while (true) {
            LocalDate next =
                    switch (width) {
                        case DAY -> first.plusDays(1);
                        case WEEK -> first.plusWeeks(1);
                        case MONTH -> first.plusMonths(1);
                    };
            Instant begins = first.atStartOfDay(scope.zone()).toInstant();
            Instant ends = next.atStartOfDay(scope.zone()).toInstant();
            slots.add(new Slot(
                    first,
                    begins.isAfter(scope.from()) ? begins : scope.from(),
                    ends.isBefore(scope.to()) ? ends : scope.to()));
            if (!ends.isBefore(scope.to())) {
                return slots;
            }
            first = next;
        }
    }

    private static LocalDate begin(LocalDate day, Width width) {
        return switch (width) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day that is in the scope. */
    public LocalDate begins(Scope scope) {
        return LocalDate.ofInstant(from, scope.zone());
    }

    /** The last day that is in the scope. */
    public LocalDate ends(Scope scope) {
        return LocalDate.ofInstant(to.minusMillis(1), scope.zone());
    }
}

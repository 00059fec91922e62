package org.kept.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.kept.promise.clock.PromiseClock.Reckoning;

class PromiseClockPropertyTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final BusinessCalendar ENGLAND = Calendars.england();

    @Property(tries = 500)
    void pausingNeverMakesItEarlier(
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll @Size(max = 4) List<@IntRange(max = 40_000) Integer> begins,
            @ForAll @IntRange(min = 1, max = 10_000) int minutes) {
        List<Pause> pauses = begins.stream()
                .sorted()
                .map(begin -> pause(start, begin, minutes))
                .toList();
        Instant before = reckon(term, start, List.of());
        assertThat(reckon(term, start, pauses)).isAfterOrEqualTo(before);
        if (term.rollToWorkingDay() && Pause.from(start, pauses).size() > apart(pauses)) {
            return; // One pause that grows longer may end on a working day where a shorter one had to roll.
        }
        List<Pause> sofar = new ArrayList<>();
        for (Pause pause : pauses) {
            sofar.add(pause);
            Instant after = reckon(term, start, sofar);
            assertThat(after).isAfterOrEqualTo(before);
            before = after;
        }
    }

    private static long apart(List<Pause> pauses) {
        return pauses.stream()
                .filter(pause -> pauses.stream()
                        .noneMatch(other -> other != pause
                                && !other.from().isAfter(pause.from())
                                && !other.to().isBefore(pause.from())))
                .count();
    }

    @Property(tries = 500)
    void startingLaterIsNeverDueEarlier(
            @ForAll("terms") Term term, @ForAll("starts") Instant start, @ForAll @IntRange(max = 5_000) int minutes) {
        Instant due = reckon(term, start, List.of());
        Instant later = reckon(term, start.plus(minutes, ChronoUnit.MINUTES), List.of());

        if (term.rollToWorkingDay() && !term.unit().working()) {
            // Saturday 14:00 rolls to Monday 14:00, Monday 09:00 stays: the order holds for the days.
            assertThat(day(later)).isAfterOrEqualTo(day(due));
            return;
        }
        switch (term.unit()) {
            // 31 January 09:00 and 30 January 10:00 both end on 28 February, at their own times.
            case MONTHS -> assertThat(day(later)).isAfterOrEqualTo(day(due));
            // A local time that is skipped moves forward by the gap, past others of that hour.
            case CALENDAR_DAYS, WEEKS -> assertThat(later).isAfterOrEqualTo(due.minus(1, ChronoUnit.HOURS));
            default -> assertThat(later).isAfterOrEqualTo(due);
        }
    }

    @Property(tries = 500)
    void workingTimeEndsWithinWorkingHours(@ForAll("terms") Term term, @ForAll("starts") Instant start) {
        Instant due = reckon(term, start, List.of());

        if (term.unit().working()) {
            assertThat(ENGLAND.openings(day(due)))
                    .anyMatch(open -> due.isAfter(open.from()) && !due.isAfter(open.to()));
        } else if (term.rollToWorkingDay()) {
            assertThat(ENGLAND.worksOn(day(due))).isTrue();
        }
    }

    @Property(tries = 500)
    void theExplanationsPartsSumToTheDueTime(
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(max = 20_000) int begin,
            @ForAll @IntRange(min = 1, max = 10_000) int minutes) {
        Reckoning reckoning = PromiseClock.reckon(ENGLAND, term, start, List.of(pause(start, begin, minutes)));

        assertThat(start.plus(reckoning.explanation().total())).isEqualTo(reckoning.dueAt());
        assertThat(reckoning.explanation().parts())
                .allMatch(part -> !part.text().isBlank());
    }

    @Property(tries = 300)
    void theWarningComesBetweenStartAndDueTime(
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        Instant due = reckon(term, start, List.of());

        assertThat(PromiseClock.warnAt(ENGLAND, term, start, due, percent, List.of()))
                .isBetween(start, due);
    }

    @Property(tries = 300)
    void workingMinutesAgreeWithCountingThemOneByOne(
            @ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 1_500) int amount) {
        Instant counted = start;
        for (int left = amount; left > 0; counted = counted.plus(Duration.ofMinutes(1))) {
            Instant minute = counted;
            left -= ENGLAND.openings(day(minute)).stream()
                            .anyMatch(open -> !minute.isBefore(open.from()) && minute.isBefore(open.to()))
                    ? 1
                    : 0;
        }

        assertThat(reckon(new Term(amount, PromiseUnit.WORKING_MINUTES, false), start, List.of()))
                .isEqualTo(counted);
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(PromiseUnit.class),
                        Arbitraries.of(true, false))
                .as(Term::new);
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.integers()
                .between(0, 2 * 365 * 24 * 60)
                .map(minutes -> NEW_YEAR.plus(minutes, ChronoUnit.MINUTES));
    }

    private static Pause pause(Instant start, int begin, int minutes) {
        Instant from = start.plus(begin, ChronoUnit.MINUTES);
        return new Pause(from, from.plus(minutes, ChronoUnit.MINUTES), "awaiting customer");
    }

    private static Instant reckon(Term term, Instant start, List<Pause> pauses) {
        return PromiseClock.reckon(ENGLAND, term, start, pauses).dueAt();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Calendars.LONDON).toLocalDate();
    }
}

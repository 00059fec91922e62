package org.kept.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kept.promise.clock.PromiseClock.Reckoning;
import org.kept.shared.InvalidInputException;

class PromiseClockTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/promise/clock-cases.csv", delimiter = '|')
    void isDueWhenAWallCalendarSaysSo(
            String name,
            String calendar,
            String start,
            int amount,
            String unit,
            String roll,
            String pauses,
            String due) {
        BusinessCalendar hours = Calendars.named(calendar);
        Term term = new Term(amount, PromiseUnit.of(unit), roll != null);

        Reckoning reckoning = PromiseClock.reckon(hours, term, at(start), pauses(pauses));

        assertThat(reckoning.dueAt().atZone(hours.zone()).toOffsetDateTime())
                .as(reckoning.explanation().text())
                .isEqualTo(OffsetDateTime.parse(due));
        assertThat(at(start).plus(reckoning.explanation().total())).isEqualTo(reckoning.dueAt());
    }

    @Test
    void explainsItselfInPlainWords() {
        Reckoning reckoning = PromiseClock.reckon(
                Calendars.named("shop"),
                new Term(1, PromiseUnit.WORKING_HOURS, false),
                at("2026-08-28T17:40+01:00"),
                List.of(new Pause(at("2026-09-01T09:30+01:00"), at("2026-09-03T09:30+01:00"), "awaiting customer")));

        assertThat(reckoning.explanation().text())
                .isEqualTo("received Fri 28 Aug 17:40 · starts Tue 1 Sep 09:00 · 1 working hour"
                        + " · Mon 31 Aug holiday skipped · paused 2 days awaiting customer · due Thu 3 Sep 10:00");
    }

    @Test
    void namesTheMonthEndTheRollAndTheYear() {
        Reckoning reckoning = PromiseClock.reckon(
                Calendars.england(), new Term(6, PromiseUnit.MONTHS, true), at("2026-08-31T10:00+01:00"), List.of());

        assertThat(reckoning.explanation().text())
                .isEqualTo("received Mon 31 Aug 10:00 · 6 months · that month ends on Sun 28 Feb 2027"
                        + " · Sun 28 Feb 2027 is no working day, moves to Mon 1 Mar 2027 · due Mon 1 Mar 2027 10:00");
    }

    @Test
    void namesAShortDayAndASkippedLocalTime() {
        assertThat(explained("shop", 1, PromiseUnit.WORKING_DAYS, "2026-12-23T10:00+00:00"))
                .isEqualTo("received Wed 23 Dec 10:00 · 1 working day"
                        + " · Thu 24 Dec open 09:00–11:00 (Christmas Eve) · due Thu 24 Dec 11:00");
        assertThat(explained("england", 1, PromiseUnit.CALENDAR_DAYS, "2026-03-28T01:30+00:00"))
                .isEqualTo(
                        "received Sat 28 Mar 01:30 · 1 day · the clocks skip 01:30 that night · due Sun 29 Mar 02:30");
    }

    @Test
    void warnsWhenEightyPercentOfTheTimeThatCountsHasGone() {
        assertThat(warned(5, PromiseUnit.WORKING_MINUTES, "2026-08-28T16:58+01:00"))
                .isEqualTo(at("2026-09-01T09:02+01:00"));
        assertThat(warned(10, PromiseUnit.CALENDAR_DAYS, "2026-09-07T10:00+01:00"))
                .isEqualTo(at("2026-09-15T10:00+01:00"));
        // One working day from 10:00 holds 7 + 8 working hours; twelve of them have gone on Tuesday at 14:00.
        assertThat(warned(1, PromiseUnit.WORKING_DAYS, "2026-09-07T10:00+01:00"))
                .isEqualTo(at("2026-09-08T14:00+01:00"));
    }

    @Test
    void saysWhenACalendarNeverOpens() {
        BusinessCalendar closed = new BusinessCalendar(Calendars.LONDON, Map.of(), Map.of());

        for (PromiseUnit unit : List.of(PromiseUnit.WORKING_HOURS, PromiseUnit.WORKING_DAYS)) {
            assertThatThrownBy(() -> PromiseClock.reckon(
                            closed, new Term(1, unit, false), at("2026-09-07T10:00+01:00"), List.of()))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> PromiseClock.reckon(
                        closed, new Term(1, PromiseUnit.WEEKS, true), at("2026-09-07T10:00+01:00"), List.of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesTermsAndHoursThatMakeNoSense() {
        assertThatThrownBy(() -> new Term(0, PromiseUnit.WEEKS, false)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Term(2_000_000_000, PromiseUnit.MONTHS, false))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PromiseUnit.of("fortnights")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Span.of("17:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.of("9am", "17:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pause(at("2026-09-07T10:00+01:00"), at("2026-09-07T09:00+01:00"), ""))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void isQuickEvenForTheLongestTerm() {
        Reckoning reckoning = PromiseClock.reckon(
                Calendars.england(),
                new Term(PromiseUnit.WORKING_DAYS.maximum(), PromiseUnit.WORKING_DAYS, false),
                at("2026-09-07T10:00+01:00"),
                List.of());

        assertThat(Duration.between(at("2026-09-07T10:00+01:00"), reckoning.dueAt()))
                .isBetween(Duration.ofDays(365 * 38), Duration.ofDays(366 * 39));
    }

    private static String explained(String calendar, int amount, PromiseUnit unit, String start) {
        return PromiseClock.reckon(Calendars.named(calendar), new Term(amount, unit, false), at(start), List.of())
                .explanation()
                .text();
    }

    private static Instant warned(int amount, PromiseUnit unit, String start) {
        Term term = new Term(amount, unit, false);
        Instant due = PromiseClock.reckon(Calendars.england(), term, at(start), List.of())
                .dueAt();
        return PromiseClock.warnAt(Calendars.england(), term, at(start), due, 80, List.of());
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    static List<Pause> pauses(String pauses) {
        return pauses == null
                ? List.of()
                : Arrays.stream(pauses.split(","))
                        .map(pause -> pause.split("/"))
                        .map(ends -> new Pause(at(ends[0]), at(ends[1]), "awaiting customer"))
                        .toList();
    }
}

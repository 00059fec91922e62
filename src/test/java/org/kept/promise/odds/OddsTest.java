package org.kept.promise.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kept.promise.Clocks.Chance;
import org.kept.promise.PastSteps.Stay;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.Course;
import org.kept.promise.clock.Pause;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Span;
import org.kept.promise.clock.Term;
import org.kept.shared.CaseRef;

/**
 * Worked out by hand. Five working days of eight hours from Monday 7 September 10:00, due Monday 14 September 17:00: 7 + 5 x 8 =
 * 47 hours are allowed. On Wednesday at noon 7 + 8 + 3 = 18 hours have gone. The past all began on Monday 3 August at 9:00.
 */
class OddsTest {

    private static final BusinessCalendar OFFICE = office();
    private static final Term FIVE_DAYS = new Term(5, PromiseUnit.WORKING_DAYS, false);
    private static final Instant DUE = at("2026-09-14T17:00+01:00");
    private static final Instant NOON = at("2026-09-09T12:00+01:00");
    private static final Course OPEN = Course.of(FIVE_DAYS, at("2026-09-07T10:00+01:00"), false);
    private static final Instant BEGAN = at("2026-08-03T09:00+01:00");

    private static final List<Past> PAST = List.of(
            kept(1, "2026-08-04T12:00+01:00"), // 11 hours: it was over at the age of 18
            kept(2, "2026-08-06T13:00+01:00"), // 28 hours: within 47
            kept(3, "2026-08-10T16:00+01:00"), // 47 hours: just in time
            kept(4, "2026-08-10T17:00+01:00"), // 48 hours: longer
            paused(5), // 56 hours less 16: within 47
            open(6, "2026-08-07T17:00+01:00"), // 40 hours so far: nobody knows yet
            open(7, "2026-08-11T17:00+01:00")); // 56 hours and still open: longer

    @Test
    void ofFiveThatWereOpenAtThisAgeTwoTookLonger() {
        assertThat(new Odds(OFFICE, 5).of(OPEN, DUE, NOON, PAST, Map.of())).contains(new Chance(5, 2, false));
    }

    @Test
    void withTooFewToCompareItSaysNothing() {
        assertThat(new Odds(OFFICE, 6).of(OPEN, DUE, NOON, PAST, Map.of())).isEmpty();
    }

    @Test
    void whereTheStepsAreKnownOnlyThoseAtTheSameStepCount() {
        // Eighteen hours had gone on Wednesday at 11:00; for the fifth, which was paused for two days, on Friday at
        // 11:00.
        Map<CaseRef, List<Stay>> stays = Map.of(
                ref(4), List.of(new Stay(at("2026-08-05T10:00+01:00"), at("2026-08-05T12:00+01:00"))),
                ref(5), List.of(new Stay(at("2026-08-07T11:00+01:00"), null)),
                ref(2), List.of(new Stay(at("2026-08-05T11:01+01:00"), null)));

        assertThat(new Odds(OFFICE, 2).of(OPEN, DUE, NOON, PAST, stays)).contains(new Chance(2, 1, true));
        assertThat(new Odds(OFFICE, 3).of(OPEN, DUE, NOON, PAST, stays))
                .as("too few at the step")
                .contains(new Chance(5, 2, false));
    }

    @Test
    void ofAnOverduePromiseItSaysNothing() {
        assertThat(new Odds(OFFICE, 1).of(OPEN, DUE, DUE, PAST, Map.of())).isEmpty();
    }

    @Test
    void roundTheClockEveryHourCounts() {
        Course day = Course.of(new Term(24, PromiseUnit.CALENDAR_HOURS, false), NOON, false);
        List<Past> past = List.of(
                new Past(ref(1), Course.of(day.term(), BEGAN, false), BEGAN.plusSeconds(23 * 3600), true),
                new Past(ref(2), Course.of(day.term(), BEGAN, false), BEGAN.plusSeconds(25 * 3600), true));

        assertThat(new Odds(OFFICE, 2).of(day, NOON.plusSeconds(86_400), NOON.plusSeconds(36_000), past, Map.of()))
                .contains(new Chance(2, 1, false));
    }

    private static Past kept(int number, String at) {
        return new Past(ref(number), Course.of(FIVE_DAYS, BEGAN, false), at(at), true);
    }

    private static Past open(int number, String sofar) {
        return new Past(ref(number), Course.of(FIVE_DAYS, BEGAN, false), at(sofar), false);
    }

    private static Past paused(int number) {
        Pause pause = new Pause(at("2026-08-04T09:00+01:00"), at("2026-08-06T09:00+01:00"), "awaiting customer");
        Course course = new Course(FIVE_DAYS, BEGAN, false, List.of(), List.of(pause), null);
        return new Past(ref(number), course, at("2026-08-12T09:00+01:00"), true);
    }

    private static CaseRef ref(int number) {
        return new CaseRef("TEST-2026-00000" + number);
    }

    private static BusinessCalendar office() {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), List.of(Span.of("09:00", "17:00")));
        }
        return new BusinessCalendar(ZoneId.of("Europe/London"), week, Map.of());
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}

package org.kept.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kept.promise.clock.Course.Extension;
import org.kept.promise.clock.Course.Stop;
import org.kept.promise.clock.PromiseClock.Reckoning;

class CourseTest {

    private static final BusinessCalendar ENGLAND = Calendars.england();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/promise/course-cases.csv", delimiter = '|')
    void isDueWhenAWallCalendarSaysSo(
            String name,
            String calendar,
            String start,
            int amount,
            String unit,
            String roll,
            String receipt,
            String extensions,
            String pauses,
            String due) {
        BusinessCalendar hours = Calendars.named(calendar);
        Term term = new Term(amount, PromiseUnit.of(unit), roll != null);
        Course course = new Course(
                term, at(start), receipt != null, extensions(extensions), PromiseClockTest.pauses(pauses), null);

        Reckoning told = course.reckon(hours);

        assertThat(told.dueAt().atZone(hours.zone()).toOffsetDateTime())
                .as(told.explanation().text())
                .isEqualTo(OffsetDateTime.parse(due));
        assertThat(at(start).plus(told.explanation().total())).isEqualTo(told.dueAt());
    }

    private static List<Extension> extensions(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(more -> more.split(" "))
                        .map(more -> new Extension(Integer.parseInt(more[0]), PromiseUnit.of(more[1]), "it is complex"))
                        .toList();
    }

    @Test
    void whatCameOnSaturdayCountsFromMondayAndSaysSo() {
        Reckoning told = Course.of(new Term(8, PromiseUnit.WEEKS, false), at("2026-09-05T12:00+01:00"), true)
                .reckon(ENGLAND);

        assertThat(told.dueAt()).isEqualTo(at("2026-11-02T09:00+00:00"));
        assertThat(told.explanation().text())
                .isEqualTo("received Sat 5 Sep 12:00 · counts as received Mon 7 Sep 09:00, the next working day"
                        + " · 8 weeks · due Mon 2 Nov 09:00");
    }

    @Test
    void whatCameAfterCloseCountsFromTheNextWorkingDay() {
        assertThat(rolled("2026-08-28T17:01+01:00")).isEqualTo(at("2026-09-02T17:00+01:00"));
        assertThat(rolled("2026-08-28T17:00+01:00")).isEqualTo(at("2026-09-01T17:00+01:00"));
        assertThat(rolled("2026-08-28T08:00+01:00")).isEqualTo(at("2026-09-01T17:00+01:00"));
    }

    @Test
    void anExtensionInTheSameUnitLengthensTheTerm() {
        Term month = new Term(1, PromiseUnit.MONTHS, false);
        Extension more = new Extension(2, PromiseUnit.MONTHS, "many records");
        Reckoning told =
                new Course(month, at("2026-01-31T10:00+00:00"), false, List.of(more), List.of(), null).reckon(ENGLAND);

        assertThat(told.dueAt()).isEqualTo(at("2026-04-30T10:00+01:00"));
        assertThat(told.explanation().text())
                .isEqualTo("received Sat 31 Jan 10:00 · 1 month · extended by 2 months: many records"
                        + " · that month ends on Thu 30 Apr · due Thu 30 Apr 10:00");
    }

    @Test
    void anExtensionInAnotherUnitBeginsWhenTheTermEnds() {
        Term days = new Term(3, PromiseUnit.WORKING_DAYS, false);
        Extension more = new Extension(1, PromiseUnit.WEEKS, "a survey is needed");
        Reckoning told =
                new Course(days, at("2026-08-27T10:00+01:00"), false, List.of(more), List.of(), null).reckon(ENGLAND);

        assertThat(told.dueAt()).isEqualTo(at("2026-09-09T17:00+01:00"));
        assertThat(told.explanation().text())
                .isEqualTo("received Thu 27 Aug 10:00 · 3 working days · extended by 1 week: a survey is needed"
                        + " · Mon 31 Aug holiday skipped · due Wed 9 Sep 17:00");
    }

    @Test
    void aClockThatStandsStillSaysSinceWhenAndWhy() {
        Stop stop = new Stop(at("2026-09-08T11:00+01:00"), "awaiting your statement");
        Term days = new Term(5, PromiseUnit.WORKING_DAYS, false);

        assertThat(new Course(days, at("2026-09-07T10:00+01:00"), false, List.of(), List.of(), stop)
                        .reckon(ENGLAND)
                        .explanation()
                        .text())
                .isEqualTo("received Mon 7 Sep 10:00 · 5 working days"
                        + " · paused since Tue 8 Sep 11:00 awaiting your statement · due Mon 14 Sep 17:00");
    }

    @Property(tries = 400)
    void everyPartOfAnExtendedAndPausedCourseAddsUpAndNoneMakesItEarlier(
            @ForAll @IntRange(max = 500_000) int minute,
            @ForAll @IntRange(min = 1, max = 20) int amount,
            @ForAll PromiseUnit unit,
            @ForAll PromiseUnit more,
            @ForAll @IntRange(max = 3) int times,
            @ForAll @IntRange(max = 20_000) int begin,
            @ForAll boolean rolls) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z").plus(minute, ChronoUnit.MINUTES);
        Instant from = start.plus(begin, ChronoUnit.MINUTES);
        List<Pause> pauses = List.of(new Pause(from, from.plus(2_000, ChronoUnit.MINUTES), "awaiting customer"));
        List<Extension> extensions = Collections.nCopies(times, new Extension(3, more, "it is complex"));
        Course course = new Course(new Term(amount, unit, false), start, rolls, extensions, pauses, null);
        Course plain = new Course(new Term(amount, unit, false), start, rolls, List.of(), pauses, null);

        Reckoning told = course.reckon(ENGLAND);

        assertThat(start.plus(told.explanation().total())).isEqualTo(told.dueAt());
        assertThat(told.dueAt()).isAfterOrEqualTo(plain.reckon(ENGLAND).dueAt());
        assertThat(told.explanation().parts().stream()
                        .filter(part -> part.kind() == Explanation.Kind.EXTENDED)
                        .mapToLong(Explanation.Part::seconds))
                .hasSize(times)
                .allMatch(seconds -> seconds >= 0);
        assertThat(course.warnAt(ENGLAND, told.dueAt(), 80)).isBetween(start, told.dueAt());
    }

    private static Instant rolled(String start) {
        return Course.of(new Term(1, PromiseUnit.WORKING_DAYS, false), at(start), true)
                .reckon(ENGLAND)
                .dueAt();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}

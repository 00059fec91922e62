package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.DailyFlow.Day;
import org.kept.insight.statistics.Forecast.HowMany;
import org.kept.insight.statistics.Forecast.Reason;
import org.kept.insight.statistics.Forecast.Refused;
import org.kept.insight.statistics.Forecast.WhenCleared;

class ThroughputForecastTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    static final Predicate<LocalDate> WEEKDAYS = date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;

    @Test
    void weekendsStayWeekends() {
        ThroughputForecast steady = forecast(steady(12), WEEKDAYS);

        assertThat(steady.howMany(LocalDate.of(2026, 6, 7))).matches(told -> count(told, 25, 25, 25));
        assertThat(steady.whenCleared(23, false)).matches(told -> date(told, 5, 5, 5));
        assertThat(steady.whenCleared(26, false)).matches(told -> date(told, 8, 8, 8));
        assertThat(steady.whenCleared(0, false)).matches(told -> date(told, 1, 1, 1));
    }

    @Test
    void aHolidayToComeIsNoWorkingDay() {
        Predicate<LocalDate> works = WEEKDAYS.and(date -> !date.equals(LocalDate.of(2026, 6, 3)));
        assertThat(forecast(steady(12), works).whenCleared(23, false)).matches(told -> date(told, 8, 8, 8));
        assertThat(forecast(steady(5), works).whenCleared(23, false)).matches(told -> date(told, 8, 8, 8));
    }

    @Test
    void whatArrivesMeanwhileHasToBeDoneAsWell() {
        // Five finished and three arrived leave two a day: the twelfth working day.
        List<Day> days = days(84, i -> 5, i -> 3, i -> false);
        assertThat(forecast(days, WEEKDAYS).whenCleared(23, true)).matches(told -> date(told, 16, 16, 16));

        assertThat(reason(
                        forecast(days(84, i -> 5, i -> 5, i -> false), WEEKDAYS).whenCleared(23, true)))
                .isEqualTo(Reason.NEVER_CLEARED);
    }

    @Test
    void theDatesAreThoseOfAGeometricWait() {
        // Two days in three finish ten: done on the first day in 0.667, second 0.889, third 0.963 of all futures.
        ThroughputForecast luck = forecast(
                IntStream.rangeClosed(1, 42)
                        .mapToObj(i -> new Day(MONDAY.minusDays(i), i % 3 == 0 ? 0 : 10, 0, false))
                        .toList(),
                date -> true);

        assertThat(luck.whenCleared(10, false)).matches(told -> date(told, 1, 2, 3));
        // Of three days: at least 20 in 20 of 27, at least 10 in 26 of 27 futures.
        assertThat(luck.howMany(MONDAY.plusDays(2))).matches(told -> count(told, 20, 10, 10));
        assertThat(luck.howMany(MONDAY).basis()).isEqualTo(new Forecast.Basis(7, 10_000, MONDAY, 42, 280));
    }

    @Test
    void aOneOffDayIsNoGuide() {
        List<Day> days = days(42, i -> i == 3 ? 4_000 : 5, i -> 0, i -> i == 3);
        assertThat(forecast(days, WEEKDAYS).howMany(MONDAY)).matches(told -> count(told, 5, 5, 5));
        assertThat(forecast(days, WEEKDAYS).howMany(MONDAY).basis().days()).isEqualTo(41);
    }

    @Test
    void onlyTheLastTwelveWeeksCount() {
        List<Day> days = days(200, i -> i > 84 ? 1_000 : 5, i -> 0, i -> false);
        assertThat(forecast(days, WEEKDAYS).howMany(MONDAY)).matches(told -> count(told, 5, 5, 5));
    }

    @Test
    void aDayThatIsNotOverDoesNotCount() {
        List<Day> days = new ArrayList<>(steady(12));
        days.add(new Day(MONDAY, 900, 0, false));
        assertThat(forecast(days, WEEKDAYS).howMany(MONDAY)).matches(told -> count(told, 5, 5, 5));
    }

    @Test
    void aDayNobodyToldOfIsOneOnWhichNothingHappened() {
        List<Day> told = days(84, i -> 5, i -> 0, i -> false).stream()
                .filter(day -> day.date().getDayOfWeek() != DayOfWeek.TUESDAY)
                .toList();
        assertThat(forecast(told, WEEKDAYS).whenCleared(23, false)).matches(found -> date(found, 8, 8, 8));
    }

    @Test
    void refusesWithTheReasonWhenThereIsTooLittleToGoBy() {
        assertThat(reason(forecast(days(27, i -> 50, i -> 0, i -> false), WEEKDAYS)
                        .whenCleared(9, false)))
                .isEqualTo(Reason.TOO_FEW_WEEKS);
        assertThat(reason(forecast(List.of(), WEEKDAYS).howMany(MONDAY))).isEqualTo(Reason.TOO_FEW_WEEKS);
        assertThat(reason(
                        forecast(days(60, i -> 0, i -> 9, i -> false), WEEKDAYS).whenCleared(9, false)))
                .isEqualTo(Reason.NOTHING_FINISHED);
        assertThat(reason(forecast(days(60, i -> i == 3 ? 19 : 0, i -> 0, i -> false), WEEKDAYS)
                        .howMany(MONDAY)))
                .isEqualTo(Reason.TOO_FEW_FINISHED);
        assertThat(reason(forecast(steady(12), WEEKDAYS).whenCleared(5 * 262 * 2 + 40, false)))
                .isEqualTo(Reason.NEVER_CLEARED);
        assertThat(reason(forecast(steady(12), WEEKDAYS).howMany(MONDAY.plusYears(2))))
                .isEqualTo(Reason.TOO_FAR);
        assertThatThrownBy(() -> forecast(steady(12), WEEKDAYS).howMany(MONDAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 20)
    void surerMeansLaterAndFewerAndTheSameSeedTheSame(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 400) int backlog,
            @ForAll @IntRange(min = 0, max = 60) int ahead) {
        SplittableRandom random = new SplittableRandom(seed);
        DailyFlow flow = DailyFlow.of(
                days(28 + random.nextInt(80), i -> random.nextInt(12), i -> random.nextInt(4), i -> false),
                MONDAY,
                WEEKDAYS);
        WhenCleared when = (WhenCleared) ThroughputForecast.of(flow, seed).whenCleared(backlog, true);
        HowMany many = (HowMany) ThroughputForecast.of(flow, seed).howMany(MONDAY.plusDays(ahead));

        assertThat(when.p50()).isBetween(MONDAY, when.p85());
        assertThat(when.p95()).isAfterOrEqualTo(when.p85());
        assertThat(many.p50()).isGreaterThanOrEqualTo(many.p85());
        assertThat(many.p85()).isGreaterThanOrEqualTo(many.p95());
        assertThat(ThroughputForecast.of(flow, seed).whenCleared(backlog, true)).isEqualTo(when);
    }

    /** Five a working day for so many weeks. */
    private static List<Day> steady(int weeks) {
        return days(weeks * 7, i -> 5, i -> 0, i -> false);
    }

    /** So many days before Monday, each told by how long ago it is, from 1; nothing happens at weekends. */
    static List<Day> days(
            int n, IntFunction<Integer> finished, IntFunction<Integer> came, IntFunction<Boolean> oneOff) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> WEEKDAYS.test(MONDAY.minusDays(i))
                        ? new Day(MONDAY.minusDays(i), finished.apply(i), came.apply(i), oneOff.apply(i))
                        : new Day(MONDAY.minusDays(i), 0, 0, oneOff.apply(i)))
                .toList();
    }

    private static ThroughputForecast forecast(List<Day> days, Predicate<LocalDate> works) {
        return ThroughputForecast.of(DailyFlow.of(days, MONDAY, works), 7);
    }

    private static Reason reason(Forecast forecast) {
        return ((Refused) forecast).reason();
    }

    private static boolean count(Forecast told, int p50, int p85, int p95) {
        HowMany many = (HowMany) told;
        return many.p50() == p50 && many.p85() == p85 && many.p95() == p95;
    }

    /** Days of June. */
    private static boolean date(Forecast told, int p50, int p85, int p95) {
        WhenCleared when = (WhenCleared) told;
        return when.p50().equals(MONDAY.withDayOfMonth(p50))
                && when.p85().equals(MONDAY.withDayOfMonth(p85))
                && when.p95().equals(MONDAY.withDayOfMonth(p95));
    }
}

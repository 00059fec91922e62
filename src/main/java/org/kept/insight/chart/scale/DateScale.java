package org.kept.insight.chart.scale;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where a day lies on the paper, and which days are named below it.
 *
 * @param first the day at {@code start}
 * @param last the day at {@code end}; one that equals the first stands in the middle
 */
public record DateScale(LocalDate first, LocalDate last, double start, double end) {

    /** A day that is named below the paper, and with what words. */
    public record Tick(LocalDate day, String words) {}

    public double at(LocalDate day) {
        long all = ChronoUnit.DAYS.between(first, last);
        if (all == 0) {
            return (start + end) / 2;
        }
        double share = ChronoUnit.DAYS.between(first, day) / (double) all;
        return start + Math.max(0, Math.min(1, share)) * (end - start);
    }

    /** The day nearest to a place: the way back. */
    public LocalDate day(double place) {
        long all = ChronoUnit.DAYS.between(first, last);
        return first.plusDays(Math.round((place - start) / (end - start) * all));
    }

    /** Days at equal, calendar-like distances, as close as so many fit; weeks are counted from the first day given. */
    public List<Tick> ticks(ChartWords words, int most) {
        LocalDate month = first.withDayOfMonth(1).isBefore(first)
                ? first.withDayOfMonth(1).plusMonths(1)
                : first;
        LocalDate quarter = month.plusMonths((12 - (month.getMonthValue() - 1)) % 3);
        LocalDate year = first.with(TemporalAdjusters.firstDayOfYear()).isBefore(first)
                ? first.with(TemporalAdjusters.firstDayOfNextYear())
                : first;
        LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        List<List<LocalDate>> ladder = List.of(
                days(first, day -> day.plusDays(1)),
                days(first, day -> day.plusDays(2)),
                days(monday, day -> day.plusWeeks(1)),
                days(monday, day -> day.plusWeeks(2)),
                days(month, day -> day.plusMonths(1)),
                days(quarter, day -> day.plusMonths(3)),
                days(year, day -> day.plusYears(1)),
                days(year, day -> day.plusYears(5)));
        for (int rung = 0; rung < ladder.size(); rung++) {
            List<LocalDate> days = ladder.get(rung);
            if (days.size() <= most && !days.isEmpty()) {
                return named(words, days, rung < 4 ? "day" : "month-short");
            }
        }
        return named(words, List.of(first), "day");
    }

    /** Some of the days given, so that no more than so many are named. */
    public static List<Tick> some(ChartWords words, List<LocalDate> days, Step step, int most) {
        int every = Math.max(1, (int) Math.ceil(days.size() / (double) most));
        List<LocalDate> kept = new ArrayList<>();
        for (int i = 0; i < days.size(); i += every) {
            kept.add(days.get(i));
        }
        return named(words, kept, step == Step.MONTH ? "month-short" : "day");
    }

    private List<LocalDate> days(LocalDate from, UnaryOperator<LocalDate> next) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(last) && days.size() < 100; day = next.apply(day)) {
            days.add(day);
        }
        return days;
    }

    /** The year is said once where it begins, because a reader knows in which one a week lies. */
    private static List<Tick> named(ChartWords words, List<LocalDate> days, String pattern) {
        List<Tick> ticks = new ArrayList<>();
        int year = days.get(0).getYear();
        for (LocalDate day : days) {
            ticks.add(new Tick(day, words.format(day.getYear() == year ? pattern : pattern + "-year", day)));
            year = day.getYear();
        }
        return ticks;
    }
}

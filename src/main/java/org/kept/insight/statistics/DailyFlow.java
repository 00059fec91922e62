package org.kept.insight.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many cases came and were finished, day by day, as forecasts read it: a day nobody told of is one on which nothing
 * happened, and only whole days before today count.
 */
public final class DailyFlow {

    /** As far back as a forecast looks, in weeks: older work was done by another team in other ways. */
    public static final int WEEKS = 12;

    private static final int WEEKS_BY_WEEKDAY = 8;

    private final List<Day> days;
    private final LocalDate today;
    private final Predicate<LocalDate> works;

    private DailyFlow(List<Day> days, LocalDate today, Predicate<LocalDate> works) {
        this.days = days;
        this.today = today;
        this.works = works;
    }

    /**
     * One day of the past.
     *
     * @param oneOff whether it was out of the ordinary, as a strike or a bulk import, and so no guide to the future
     */
    public record Day(LocalDate date, int finished, int arrived, boolean oneOff) {}

    /**
     * The flow from the first day told until yesterday; later days are left out.
     *
     * @param works whether a date, past or to come, is a working day
     */
    public static DailyFlow of(Collection<Day> told, LocalDate today, Predicate<LocalDate> works) {
        Map<LocalDate, Day> known = told.stream().collect(Collectors.toMap(Day::date, Function.identity()));
        List<Day> days = new ArrayList<>();
        LocalDate first = known.keySet().stream().min(LocalDate::compareTo).orElse(today);
        for (LocalDate date = first; date.isBefore(today); date = date.plusDays(1)) {
            days.add(known.getOrDefault(date, new Day(date, 0, 0, false)));
        }
        return new DailyFlow(days, today, works);
    }

    /** The first day that is not over, and so the first to be forecast. */
    public LocalDate today() {
        return today;
    }

    /** Every day that is known, in order. */
    public List<Day> days() {
        return List.copyOf(days);
    }

    /** The first day known, or today when there is none. */
    public LocalDate first() {
        return days.isEmpty() ? today : days.get(0).date();
    }

    /** What was known on an earlier day, or today. */
    public DailyFlow asOf(LocalDate earlier) {
        if (earlier.isAfter(today)) {
            throw new IllegalArgumentException("Nothing is known yet of " + earlier);
        }
        return new DailyFlow(days.subList(0, index(earlier)), earlier, works);
    }

    /** How many were finished on those days, the last one included. */
    public int finished(LocalDate from, LocalDate to) {
        return days.subList(index(from), index(to.plusDays(1))).stream()
                .mapToInt(Day::finished)
                .sum();
    }

    private int index(LocalDate date) {
        return (int) Math.max(0, Math.min(days.size(), ChronoUnit.DAYS.between(first(), date)));
    }

    /** The ordinary days of the last {@link #WEEKS} weeks. */
    public List<Day> ordinary() {
        return days.subList(index(today.minusWeeks(WEEKS)), days.size()).stream()
                .filter(day -> !day.oneOff())
                .toList();
    }

    /**
     * Tells which ordinary days may stand for a day to come: the same weekday, with eight weeks of them or more, that is as
     * much a working day as it; else any day that is; else any day.
     */
    Function<LocalDate, List<Day>> alike() {
        List<Day> ordinary = ordinary();
        boolean weekdays = ordinary.size() >= WEEKS_BY_WEEKDAY * 7;
        Map<Object, List<Day>> same = ordinary.stream().collect(Collectors.groupingBy(day -> weekday(day.date())));
        Map<Boolean, List<Day>> working =
                ordinary.stream().collect(Collectors.groupingBy(day -> works.test(day.date())));
        return date -> {
            List<Day> any = working.getOrDefault(works.test(date), ordinary);
            return weekdays ? same.getOrDefault(weekday(date), any) : any;
        };
    }

    private Object weekday(LocalDate date) {
        return List.of(date.getDayOfWeek(), works.test(date));
    }
}

package org.kept.insight.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.kept.insight.statistics.DailyFlow.Day;
import org.kept.insight.statistics.Forecast.Basis;
import org.kept.insight.statistics.Forecast.HowMany;
import org.kept.insight.statistics.Forecast.Reason;
import org.kept.insight.statistics.Forecast.Refused;
import org.kept.insight.statistics.Forecast.WhenCleared;

/**
 * When a backlog is gone and how many cases are done by a date, so that promises rest on what the team really finished:
 * Monte Carlo over whole past days, each future day drawn from days like it (Efron 1979's bootstrap; Vacanti 2015 for flow).
 * Draws days one by one and so knows nothing of slow and fast weeks; {@link BackTest} tells what that costs.
 */
public final class ThroughputForecast {

    /** How many futures are drawn. */
    public static final int RUNS = 10_000;

    /** Fewer weeks of ordinary days than this are no guide. */
    public static final int MINIMUM_WEEKS = 4;

    /** Fewer finished cases than this are no guide. */
    public static final int MINIMUM_FINISHED = 20;

    private static final int YEARS = 2;

    private final List<Day> past;
    private final Function<LocalDate, List<Day>> alike;
    private final Basis basis;
    private final int horizon;

    private ThroughputForecast(DailyFlow flow, long seed) {
        past = flow.ordinary();
        alike = flow.alike();
        LocalDate today = flow.today();
        int finished = past.stream().mapToInt(Day::finished).sum();
        basis = new Basis(seed, RUNS, today, past.size(), finished);
        horizon = (int) ChronoUnit.DAYS.between(today, today.plusYears(YEARS));
    }

    /** From the first day that is not over; the same flow and seed tell the same. */
    public static ThroughputForecast of(DailyFlow flow, long seed) {
        return new ThroughputForecast(flow, seed);
    }

    /**
     * The day on which a backlog is gone.
     *
     * @param backlog open cases at the start of today
     * @param arrivals whether cases that arrive meanwhile have to be done as well
     */
    public Forecast whenCleared(int backlog, boolean arrivals) {
        return refusal().orElseGet(() -> {
            int[] days = cleared(backlog, arrivals);
            LocalDate p85 = basis.from().plusDays(within(days, 85));
            LocalDate p95 = basis.from().plusDays(within(days, 95));
            return within(days, 95) == horizon
                    ? new Refused(Reason.NEVER_CLEARED, basis)
                    : new WhenCleared(backlog, arrivals, basis.from().plusDays(within(days, 50)), p85, p95, basis);
        });
    }

    /** The day on which each future has the backlog gone, for whoever draws them; those in which it never is are absent. */
    public SortedMap<LocalDate, Integer> ends(int backlog, boolean arrivals) {
        SortedMap<LocalDate, Integer> ends = new TreeMap<>();
        if (refusal().isEmpty()) {
            Arrays.stream(cleared(backlog, arrivals))
                    .filter(day -> day < horizon)
                    .forEach(day -> ends.merge(basis.from().plusDays(day), 1, Integer::sum));
        }
        return ends;
    }

    private int[] cleared(int backlog, boolean arrivals) {
        return runs(arrivals ? day -> day.finished() - day.arrived() : Day::finished, drawn -> {
            int left = backlog;
            int day = 0;
            while (left > 0 && day < horizon) {
                left -= drawn.on(day++);
            }
            return left > 0 ? horizon : Math.max(0, day - 1);
        });
    }

    /** How many cases are finished from today until the end of a day that is not before it. */
    public Forecast howMany(LocalDate until) {
        int days = (int) ChronoUnit.DAYS.between(basis.from(), until) + 1;
        if (days < 1) {
            throw new IllegalArgumentException(until + " is over on " + basis.from());
        }
        if (days > horizon) {
            return new Refused(Reason.TOO_FAR, basis);
        }
        return refusal().orElseGet(() -> {
            int[] missed = runs(Day::finished, drawn -> -drawn.until(days));
            return new HowMany(until, -within(missed, 50), -within(missed, 85), -within(missed, 95), basis);
        });
    }

    private Optional<Forecast> refusal() {
        if (past.size() >= MINIMUM_WEEKS * 7 && basis.finished() >= MINIMUM_FINISHED) {
            return Optional.empty();
        }
        Reason few = basis.finished() == 0 ? Reason.NOTHING_FINISHED : Reason.TOO_FEW_FINISHED;
        return Optional.of(new Refused(past.size() < MINIMUM_WEEKS * 7 ? Reason.TOO_FEW_WEEKS : few, basis));
    }

    private interface Future {
        int on(int day);

        default int until(int days) {
            return IntStream.range(0, days).map(this::on).sum();
        }
    }

    /** The ends of all futures, in ascending order. */
    private int[] runs(ToIntFunction<Day> count, ToIntFunction<Future> end) {
        SplittableRandom random = new SplittableRandom(basis.seed());
        int[][] pools = new int[horizon][];
        Future drawn = day -> {
            if (pools[day] == null) {
                LocalDate date = basis.from().plusDays(day);
                pools[day] = alike.apply(date).stream().mapToInt(count).toArray();
            }
            return pools[day][random.nextInt(pools[day].length)];
        };
        return IntStream.range(0, RUNS).map(i -> end.applyAsInt(drawn)).sorted().toArray();
    }

    /** What that many of 100 futures do not exceed. */
    private static int within(int[] ends, int percent) {
        return ends[(ends.length * percent + 99) / 100 - 1];
    }
}

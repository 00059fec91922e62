package org.kept.insight.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How long cases last, learned from the finished and the open ones together, so that long open cases do not vanish from the
 * odds: the product-limit estimate S(t) = Π (1 − d/n) of Kaplan and Meier 1958, open cases censored at their age.
 *
 * <p>Times are milliseconds of one clock, elapsed or working time.
 */
public final class Survival {

    /** Fewer finished cases than this say nothing about the next one. */
    public static final int MINIMUM = 20;

    /**
     * One case.
     *
     * @param duration how long it took, or its age while it is open
     */
    public record Lifetime(long duration, boolean finished) {}

    private final long[] all;
    private final long[] times;
    private final double[] alive;
    private final int finished;

    private Survival(long[] all, long[] times, double[] alive, int finished) {
        this.all = all;
        this.times = times;
        this.alive = alive;
        this.finished = finished;
    }

    /** What these cases tell; empty when fewer than {@link #MINIMUM} of them are finished. */
    public static Optional<Survival> of(Collection<Lifetime> cases) {
        List<Lifetime> known = List.copyOf(cases);
        long[] all = known.stream().mapToLong(Lifetime::duration).sorted().toArray();
        long[] ends = known.stream()
                .filter(Lifetime::finished)
                .mapToLong(Lifetime::duration)
                .sorted()
                .toArray();
        if (ends.length < MINIMUM) {
            return Optional.empty();
        }
        long[] times = Arrays.stream(ends).distinct().toArray();
        double[] alive = new double[times.length];
        double left = 1;
        for (int i = 0; i < times.length; i++) {
            int died = before(ends, times[i] + 1) - before(ends, times[i]);
            int atRisk = all.length - before(all, times[i]);
            left *= (double) (atRisk - died) / atRisk;
            alive[i] = left;
        }
        return Optional.of(new Survival(all, times, alive, ends.length));
    }

    /** How many of the sorted times lie before that one. */
    private static int before(long[] sorted, long time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many finished cases it rests on. */
    public int finished() {
        return finished;
    }

    /** How many cases, finished or open, were seen at an age above this one: what an answer about that age rests on. */
    public int seenBeyond(long age) {
        return all.length - before(all, age + 1);
    }

    /** S(t): the odds that a case lasts longer than that. */
    public double beyond(long time) {
        int passed = before(times, time + 1);
        return passed == 0 ? 1 : alive[passed - 1];
    }

    /**
     * The odds that an open case of this age lasts beyond its due age: S(due) / S(age), and 1 once it does. Empty for a case
     * that is older than every one that is known to have finished.
     */
    public OptionalDouble breach(long age, long due) {
        double sofar = beyond(age);
        if (age >= due) {
            return OptionalDouble.of(1);
        }
        return sofar == 0 ? OptionalDouble.empty() : OptionalDouble.of(beyond(due) / sofar);
    }

    /**
     * Within how much more time an open case of this age is done, with those odds. Empty when the known cases do not reach so
     * far.
     *
     * @param odds above 0 and below 1, as 0.85
     */
    public OptionalLong remaining(long age, double odds) {
        if (!(odds > 0 && odds < 1)) {
            throw new IllegalArgumentException("Odds lie between 0 and 1, not " + odds);
        }
        double target = beyond(age) * (1 - odds) * (1 + 1e-12); // A quotient of products may miss its equal by a hair.
        for (int i = before(times, age + 1); i < times.length; i++) {
            if (alive[i] <= target) {
                return OptionalLong.of(times[i] - age);
            }
        }
        return OptionalLong.empty();
    }
}

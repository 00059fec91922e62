package org.kept.insight.forecast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kept.insight.forecast.Runs.Run;
import org.kept.insight.statistics.Survival;
import org.kept.insight.statistics.Survival.Lifetime;

/**
 * How much longer an open case takes, from those that stood at the same step after the same time there: as with the odds of promises,
 * only who was still where this one is says something of it. Where too few stood there, from all that were open at its age.
 * Milliseconds of one clock.
 */
final class Remaining {

    private static final double HALF = 0.5;
    private static final double MOST = 0.85;

    /** A stay counted from its own beginning: when it was left for another step or the end, and when the case ended or was last seen. */
    private record Stay(long left, long lasted, boolean over) {}

    private final long then;
    private final List<Stay> whole = new ArrayList<>();
    private final Map<String, List<Stay>> atStep = new HashMap<>();

    /** Learns from what was known at a moment of the clock: who had begun by then, and who had ended. */
    Remaining(Collection<Run> runs, long then) {
        this.then = then;
        for (Run run : runs) {
            if (run.start() <= then) {
                long until = Math.min(run.end(), then);
                boolean over = run.end() <= then;
                whole.add(new Stay(Math.max(0, until - run.start()), Math.max(0, until - run.start()), over));
                run.steps().forEach((step, entered) -> {
                    if (entered <= then) {
                        long left = Math.min(until, run.after(entered));
                        atStep.computeIfAbsent(step, key -> new ArrayList<>())
                                .add(new Stay(left - entered, Math.max(0, until - entered), over));
                    }
                });
            }
        }
        // In order, so that the curve of each case is made of what is sorted already.
        whole.sort(Comparator.comparingLong(Stay::lasted));
        atStep.values().forEach(stays -> stays.sort(Comparator.comparingLong(Stay::lasted)));
    }

    /**
     * What may be said of a case.
     *
     * @param p50 on the clock; half of those like it were done by then
     * @param p85 85 in 100 of them; absent where the past does not reach so far
     * @param rests how many finished cases it rests on
     * @param sameStep whether only on those that stood at the same step
     */
    record Eta(OptionalLong p50, OptionalLong p85, int rests, boolean sameStep) {}

    /** The forecast for a case that is open at that moment; empty where the past says too little. */
    Optional<Eta> of(Run open) {
        String step = open.stepAt(then);
        if (step != null) {
            Optional<Eta> there = eta(
                    atStep.getOrDefault(step, List.of()), then - open.steps().get(step), true);
            if (there.isPresent()) {
                return there;
            }
        }
        return eta(whole, then - open.start(), false);
    }

    private Optional<Eta> eta(List<Stay> stays, long age, boolean sameStep) {
        List<Lifetime> like = stays.stream()
                .filter(stay -> stay.left > age)
                .map(stay -> new Lifetime(stay.lasted, stay.over))
                .toList();
        return Survival.of(like).flatMap(curve -> {
            OptionalLong half = curve.remaining(age, HALF);
            OptionalLong most = curve.remaining(age, MOST);
            return half.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Eta(plus(half), plus(most), curve.finished(), sameStep));
        });
    }

    private OptionalLong plus(OptionalLong more) {
        return more.isPresent() ? OptionalLong.of(then + more.getAsLong()) : more;
    }
}

package org.kept.insight.forecast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kept.insight.forecast.Runs.Run;
import org.kept.insight.statistics.Survival;
import org.kept.insight.statistics.Survival.Lifetime;

/**
 * How much longer an open case takes, from those that came to the same step: how long they lasted from there, given that they lasted as
 * long as this one did already. Where too few came there, from all cases of its age. Milliseconds of one clock.
 */
final class Remaining {

    private static final double HALF = 0.5;
    private static final double MOST = 0.85;

    private final long then;
    private final Optional<Survival> whole;
    private final Map<String, Survival> fromStep = new HashMap<>();

    /** Learns from what was known at a moment of the clock: who had begun by then, and who had ended. */
    Remaining(Collection<Run> runs, long then) {
        this.then = then;
        List<Lifetime> lives = new ArrayList<>();
        Map<String, List<Lifetime>> fromSteps = new HashMap<>();
        for (Run run : runs) {
            if (run.start() <= then) {
                long until = Math.min(run.end(), then);
                boolean over = run.end() <= then;
                lives.add(new Lifetime(Math.max(0, until - run.start()), over));
                run.steps().forEach((step, entered) -> {
                    if (entered <= then) {
                        fromSteps
                                .computeIfAbsent(step, key -> new ArrayList<>())
                                .add(new Lifetime(Math.max(0, until - entered), over));
                    }
                });
            }
        }
        whole = Survival.of(lives);
        fromSteps.forEach((step, known) -> Survival.of(known).ifPresent(curve -> fromStep.put(step, curve)));
    }

    /**
     * What may be said of a case.
     *
     * @param p50 on the clock; half of those like it were done by then
     * @param p85 85 in 100 of them; absent where the past does not reach so far
     * @param rests how many finished cases it rests on
     * @param sameStep whether only on those that came to the same step
     */
    record Eta(OptionalLong p50, OptionalLong p85, int rests, boolean sameStep) {}

    /** The forecast for a case that is open at that moment; empty where the past says too little. */
    Optional<Eta> of(Run open) {
        String step = open.stepAt(then);
        Survival curve = step == null ? null : fromStep.get(step);
        if (curve != null) {
            Optional<Eta> there = eta(curve, then - open.steps().get(step), true);
            if (there.isPresent()) {
                return there;
            }
        }
        return whole.flatMap(all -> eta(all, then - open.start(), false));
    }

    private Optional<Eta> eta(Survival curve, long age, boolean sameStep) {
        OptionalLong half = curve.remaining(age, HALF);
        if (half.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong most = curve.remaining(age, MOST);
        return Optional.of(new Eta(
                OptionalLong.of(then + half.getAsLong()),
                most.isPresent() ? OptionalLong.of(then + most.getAsLong()) : most,
                curve.finished(),
                sameStep));
    }
}

package org.kept.insight.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was done again, and how often it was right the first time (first-pass yield and rolled throughput yield as in Six Sigma:
 * Harry and Schroeder, "Six Sigma", 2000).
 *
 * @param cases whole cases that ended
 * @param clean of those, the ones that did no step again
 * @param steps every step that a case had, most extra passes first
 */
public record Rework(long cases, long clean, List<Step> steps) {

    /**
     * One step.
     *
     * @param step model#activity
     * @param cases that had it
     * @param again of those, the ones that did it more than once
     * @param extra passes after the first, over all cases
     * @param returns from which step they came back to it, how often
     */
    public record Step(String step, long cases, long again, long extra, List<Return> returns) {

        /** Cases with exactly one pass, of those that had it. */
        public double firstPass() {
            return cases == 0 ? 1 : (double) (cases - again) / cases;
        }
    }

    /** So many passes after the first that came back from a step; from itself where it was done again at once. */
    public record Return(String from, long passes) {}

    /** The product of every step's first-pass yield: what a case may expect if the steps fail independently of each other. */
    public double rolled() {
        return steps.stream().mapToDouble(Step::firstPass).reduce(1, (one, other) -> one * other);
    }

    /** The share of cases that did no step again, as it was; null without cases. */
    public Double cleanShare() {
        return cases == 0 ? null : (double) clean / cases;
    }

    /** Passes after the first, over all steps. */
    public long extra() {
        return steps.stream().mapToLong(Step::extra).sum();
    }

    /** Counts it from the ways. */
    static Rework of(List<Way> ways) {
        Map<String, Count> counts = new HashMap<>();
        long cases = 0;
        long clean = 0;
        for (Way way : ways) {
            cases += way.cases();
            clean += count(way, counts) ? 0 : way.cases();
        }
        List<Step> steps = new ArrayList<>();
        counts.forEach((step, count) -> steps.add(count.step(step)));
        steps.sort(Comparator.comparingLong(Step::extra)
                .thenComparingLong(Step::cases)
                .reversed()
                .thenComparing(Step::step));
        return new Rework(cases, clean, List.copyOf(steps));
    }

    /** Whether anything was done again. */
    private static boolean count(Way way, Map<String, Count> counts) {
        Set<String> had = new HashSet<>();
        Set<String> again = new HashSet<>();
        String before = null;
        for (String step : way.steps()) {
            Count count = counts.computeIfAbsent(step, key -> new Count());
            if (had.add(step)) {
                count.cases += way.cases();
            } else {
                count.again += again.add(step) ? way.cases() : 0;
                count.returns.merge(before, way.cases(), Long::sum);
            }
            before = step;
        }
        return !again.isEmpty();
    }

    private static final class Count {

        private long cases;
        private long again;
        private final Map<String, Long> returns = new HashMap<>();

        Step step(String step) {
            List<Return> from = returns.entrySet().stream()
                    .map(entry -> new Return(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingLong(Return::passes).reversed().thenComparing(Return::from))
                    .toList();
            return new Step(
                    step, cases, again, from.stream().mapToLong(Return::passes).sum(), from);
        }
    }
}

package org.kept.insight.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.kept.insight.statistics.Comparison.Difference;
import org.kept.insight.statistics.Comparison.Sample;
import org.kept.insight.statistics.Comparison.Share;

/**
 * A comparison as if both sides had the same mix of case types, because a side that merely got the easier cases looks better
 * than it is (Simpson 1951): direct standardisation, each type weighted by its share of both sides' cases together.
 *
 * @param comparison of the types that both sides have; its n are the cases in them
 * @param all one side's cases and the other's, those in types left out included
 * @param weights by type, adding up to 1; types with fewer than {@link #STRATUM} cases on a side are left out
 */
public record MixAdjusted(Comparison comparison, Both all, Map<String, Double> weights) {

    /** Fewer cases of a type than this on a side say nothing of how much that type varies. */
    public static final int STRATUM = 5;

    /** A number of cases on each side. */
    public record Both(int one, int other) {}

    /** Keeps what it is given. */
    public MixAdjusted {
        weights = Map.copyOf(weights);
    }

    /** How many cases lie in types that both sides have, and so count. */
    public Both common() {
        return new Both(comparison.one().n(), comparison.other().n());
    }

    /** Weighted difference of the medians by type; interval: bootstrap within each type. */
    public static MixAdjusted medians(Map<String, long[]> one, Map<String, long[]> other, long seed) {
        Map<String, Percentiles> from = each(one, Percentiles::of);
        Map<String, Percentiles> to = each(other, Percentiles::of);
        Strata strata = new Strata(each(from, Percentiles::n), each(to, Percentiles::n));
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, MedianResamples> before = each(from, sample -> new MedianResamples(sample, random.split()));
        Map<String, MedianResamples> after = each(to, sample -> new MedianResamples(sample, random.split()));
        return strata.compared(
                type -> from.get(type).median(),
                type -> to.get(type).median(),
                value -> Comparison.bootstrap(
                        value,
                        () -> strata.sum(type ->
                                after.get(type).next() - before.get(type).next())));
    }

    /** Weighted difference of the shares by type; interval: Zou and Donner 2008, which is Newcombe's for a single type. */
    public static MixAdjusted shares(Map<String, Share> one, Map<String, Share> other) {
        Strata strata = new Strata(each(one, Share::n), each(other, Share::n));
        return strata.compared(
                type -> one.get(type).value(),
                type -> other.get(type).value(),
                value -> new Difference(
                        value,
                        value
                                - strata.reach(type -> other.get(type).reach(-1), type -> one.get(type)
                                        .reach(1)),
                        value
                                + strata.reach(type -> other.get(type).reach(1), type -> one.get(type)
                                        .reach(-1))));
    }

    /** In the order of the types, because what is drawn by seed depends on it. */
    private static <A, B> Map<String, B> each(Map<String, A> side, Function<A, B> told) {
        Map<String, B> all = new TreeMap<>();
        new TreeMap<>(side).forEach((type, value) -> all.put(type, told.apply(value)));
        return all;
    }

    /** The types of both sides and what each weighs. */
    private static final class Strata {

        private final Both all;
        private final Both common;
        private final Map<String, Double> weights;

        Strata(Map<String, Integer> one, Map<String, Integer> other) {
            List<String> types = one.keySet().stream()
                    .filter(type -> Math.min(one.get(type), other.getOrDefault(type, 0)) >= STRATUM)
                    .toList();
            all = new Both(cases(one, one.keySet()), cases(other, other.keySet()));
            common = new Both(cases(one, types), cases(other, types));
            double both = common.one + common.other;
            weights = new TreeMap<>();
            types.forEach(type -> weights.put(type, (one.get(type) + other.get(type)) / both));
        }

        private static int cases(Map<String, Integer> side, Collection<String> types) {
            return types.stream().mapToInt(side::get).sum();
        }

        double sum(ToDoubleFunction<String> value) {
            return weights.entrySet().stream()
                    .mapToDouble(type -> type.getValue() * value.applyAsDouble(type.getKey()))
                    .sum();
        }

        double reach(ToDoubleFunction<String> one, ToDoubleFunction<String> other) {
            return Math.sqrt(weights.entrySet().stream()
                    .mapToDouble(type -> type.getValue()
                            * Math.hypot(one.applyAsDouble(type.getKey()), other.applyAsDouble(type.getKey())))
                    .map(reach -> reach * reach)
                    .sum());
        }

        MixAdjusted compared(
                ToDoubleFunction<String> one, ToDoubleFunction<String> other, Function<Double, Difference> difference) {
            OptionalDouble before = weights.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum(one));
            OptionalDouble after = weights.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum(other));
            Comparison told = Comparison.of(
                    new Sample(common.one, before),
                    new Sample(common.other, after),
                    Comparison.MINIMUM,
                    () -> difference.apply(after.getAsDouble() - before.getAsDouble()));
            return new MixAdjusted(told, all, weights);
        }
    }
}

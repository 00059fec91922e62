package org.kept.insight.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the age of an open case stands among the ages at which finished cases left the same step, so that the ageing chart
 * points at what is late for its step and not at what is merely old (Vacanti 2015, ageing work in progress).
 */
public final class Zones {

    /** Fewer cases than this that left a step give it no zones: the 95th percentile would be the slowest single case. */
    public static final int MINIMUM = 20;

    /** How an age compares. */
    public enum Zone {
        /** Half of the cases stayed at least as long. */
        USUAL,
        /** Longer than half of them. */
        SLOW,
        /** Longer than 85 in 100. */
        LATE,
        /** Longer than 95 in 100. */
        EXTREME,
        /** Too few cases left this step to say. */
        UNKNOWN
    }

    /**
     * The edges of a step's zones, in the unit of the ages.
     *
     * @param n how many finished cases they rest on
     */
    public record Edges(int n, double p50, double p85, double p95) {

        Zone zone(double age) {
            if (age <= p50) {
                return Zone.USUAL;
            }
            if (age <= p85) {
                return Zone.SLOW;
            }
            return age <= p95 ? Zone.LATE : Zone.EXTREME;
        }
    }

    private final Map<String, Edges> edges;

    private Zones(Map<String, Edges> edges) {
        this.edges = Map.copyOf(edges);
    }

    /** The zones of every step that enough cases left; per step, the age of each finished case when it left. */
    public static Zones of(Map<String, long[]> agesAtLeaving) {
        return new Zones(agesAtLeaving.entrySet().stream()
                .filter(step -> step.getValue().length >= MINIMUM)
                .collect(Collectors.toMap(Map.Entry::getKey, step -> edges(step.getValue()))));
    }

    private static Edges edges(long[] ages) {
        Percentiles percentiles = Percentiles.of(ages);
        return new Edges(ages.length, percentiles.at(0.5), percentiles.at(0.85), percentiles.at(0.95));
    }

    /** The edges of a step, if enough cases left it. */
    public Optional<Edges> edges(String step) {
        return Optional.ofNullable(edges.get(step));
    }

    /** The zone in which that age lies at that step. */
    public Zone zone(String step, long age) {
        return edges(step).map(known -> known.zone(age)).orElse(Zone.UNKNOWN);
    }
}

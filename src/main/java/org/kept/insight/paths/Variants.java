package org.kept.insight.paths;

import java.util.List;

/**
 * The ways in which the work is really done, the most frequent first. A step that was done again at once stands once.
 *
 * @param cases whole cases that ended, cancelled ones included
 * @param variants how many there are in all
 * @param first the most frequent of them
 * @param covered how many of all cases those are
 * @param forMost how many variants make up 80 in 100 cases
 * @param folded cases in which a step was done again at once, and so stands once
 */
public record Variants(long cases, long variants, List<Variant> first, long covered, long forMost, long folded) {

    /**
     * One of them.
     *
     * @param steps model#activity, in the order in which they began
     * @param share of all cases
     * @param cumulative share of this and those before it
     * @param medianMs of the scope's kind of time, from the beginning of its cases to their end; null where that is not known
     * @param cancelled how many of its cases were broken off
     * @param folded how many of its cases did a step again at once
     */
    public record Variant(
            String id,
            List<String> steps,
            long cases,
            double share,
            double cumulative,
            Double medianMs,
            long cancelled,
            long folded) {}
}

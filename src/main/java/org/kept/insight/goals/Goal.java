package org.kept.insight.goals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a team wants to reach.
 *
 * @param owner the team that answers for it
 * @param model the model that has the step; null for a goal of the whole process
 * @param baseline where the number stood when the goal was set; like the target in the unit of the measure: a share from 0 to 1, seconds,
 *     a number, or money
 */
public record Goal(
        UUID id,
        String name,
        String owner,
        String process,
        String measure,
        String model,
        String step,
        Integer version,
        String team,
        String segment,
        BigDecimal baseline,
        BigDecimal target,
        LocalDate date,
        Instant createdAt) {

    /** How much of the way from the baseline to the target is done; below 0 where it went the other way, above 1 beyond the target. */
    public Double progress(Double value) {
        return value == null
                ? null
                : (value - baseline.doubleValue()) / target.subtract(baseline).doubleValue();
    }
}

package org.kept.insight.web.goals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kept.insight.goals.Gauge;
import org.kept.insight.goals.Goal;
import org.kept.insight.goals.GoalBook;
import org.kept.insight.web.Links;

/**
 * A goal as other systems read it.
 *
 * @param unit share, seconds, number or money; absent where it is not measured any more
 * @param value what the measure says of the last ninety days
 * @param measured whether there is a number to go by
 * @param progress from 0 at the baseline to 1 at the target; below 0 where it went the other way
 * @param n how many cases, or passes of a step, the value is of
 * @param casesHref the cases behind the value
 */
record GoalBody(
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
        String unit,
        Double value,
        boolean measured,
        Double progress,
        long n,
        String casesHref,
        Instant createdAt) {

    static GoalBody of(GoalBook.Standing standing, Links links) {
        Goal goal = standing.goal();
        Gauge gauge = standing.gauge();
        return new GoalBody(
                goal.id(),
                goal.name(),
                goal.owner(),
                goal.process(),
                goal.measure(),
                goal.model(),
                goal.step(),
                goal.version(),
                goal.team(),
                goal.segment(),
                plain(goal.baseline()),
                plain(goal.target()),
                goal.date(),
                gauge == null ? null : gauge.unit(),
                standing.measured() ? gauge.value() : null,
                standing.measured(),
                standing.progress(),
                gauge == null ? 0 : gauge.n(),
                gauge == null ? null : links.api(gauge.scope(), gauge.mark()),
                goal.createdAt());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}

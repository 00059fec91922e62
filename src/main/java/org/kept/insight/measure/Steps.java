package org.kept.insight.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.insight.rollup.Spreads;
import org.kept.insight.rollup.Spreads.Item;
import org.kept.insight.rollup.Spreads.Percentiles;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each step of a process costs: how often, how long, how much of that is waiting, and the money that waits there now. */
@Service
@Transactional(readOnly = true)
public class Steps {

    /** Steps that only hold others: their time is their inside's. */
    private static final Set<String> CONTAINERS =
            Set.of("subProcess", "callActivity", "transaction", "adHocSubProcess", "multiInstanceBody");

    private static final double[] SHARES = {0.5, 0.85, 0.95};

    private final Tallies tallies;
    private final Spreads spreads;
    private final StepNames names;
    private final JdbcClient jdbc;

    Steps(Tallies tallies, Spreads spreads, StepNames names, JdbcClient jdbc) {
        this.tallies = tallies;
        this.spreads = spreads;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** All steps that were passed in the scope or are stood at now, the one with most waiting first; of few people no times. */
    public List<Step> of(Scope scope) {
        Map<Item, Tallies.StepSum> sums = new HashMap<>();
        tallies.steps(scope)
                .forEach(sum ->
                        sums.put(new Item(sum.model(), sum.activity()), scope.fewPeople() ? sum.withoutTimes() : sum));
        Map<Item, Percentiles> times = scope.fewPeople() ? Map.of() : spreads.steps(scope, SHARES);
        Map<Item, Standing> standing = standing(scope);
        Set<Item> all =
                new java.util.TreeSet<>(Comparator.comparing(Item::model).thenComparing(Item::activity));
        all.addAll(sums.keySet());
        all.addAll(standing.keySet());
        List<Step> steps = new ArrayList<>();
        for (Item item : all) {
            StepNames.Name name = names.of(item.model(), item.activity());
            Tallies.StepSum sum =
                    sums.getOrDefault(item, new Tallies.StepSum(item.model(), item.activity(), 0, 0, 0, 0, 0, 0, 0));
            steps.add(new Step(
                    item.model(),
                    item.activity(),
                    name.words(),
                    name.type(),
                    CONTAINERS.contains(name.type()),
                    sum,
                    times.getOrDefault(item, new Percentiles(0, new double[0])),
                    scope.working(),
                    standing.getOrDefault(item, Standing.NOBODY)));
        }
        steps.sort(Comparator.comparingLong(Step::waitMs).reversed().thenComparing(Step::activity));
        return steps;
    }

    /** Open steps of the process now, whatever the period: cases and money by currency. */
    private Map<Item, Standing> standing(Scope scope) {
        Map<Item, Standing> standing = new HashMap<>();
        jdbc.sql(
                        """
                        select s.model_key, s.activity_id, k.currency, count(*) as n, coalesce(sum(k.value), 0) as value,
                            count(*) filter (where s.type = 'userTask' and s.held_since is null) as free
                        from app.insight_step s join app.insight_case k on k.id = s.case_id
                        where %s and s.ended_at is null group by 1, 2, 3"""
                                .formatted(scope.steps()))
                .params(scope.parameters())
                .query(row -> {
                    standing.merge(
                            new Item(row.getString(1), row.getString(2)),
                            Standing.of(
                                    row.getLong("n"),
                                    row.getLong("free"),
                                    row.getString("currency"),
                                    row.getBigDecimal("value")),
                            Standing::plus);
                });
        return standing;
    }

    /**
     * Who stands at a step now: how many, and their money by currency.
     *
     * @param free how many of them are tasks that nobody has taken
     */
    public record Standing(long count, long free, Map<String, BigDecimal> money) {

        static final Standing NOBODY = new Standing(0, 0, Map.of());

        static Standing of(long count, long free, String currency, BigDecimal value) {
            return new Standing(
                    count, free, currency == null || value.signum() == 0 ? Map.of() : Map.of(currency.strip(), value));
        }

        Standing plus(Standing other) {
            Map<String, BigDecimal> both = new java.util.TreeMap<>(money);
            other.money.forEach((currency, value) -> both.merge(currency, value, BigDecimal::add));
            return new Standing(count + other.count, free + other.free, both);
        }

        /** The money of all currencies added up without a rate: an order of size, for colours and sorting only. */
        public BigDecimal size() {
            return money.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * One step.
     *
     * @param container whether it only holds other steps, whose time is its own
     * @param times p50, p85 and p95 of passes that were not cancelled, in milliseconds of the scope's kind of time
     */
    public record Step(
            String model,
            String activity,
            String name,
            String type,
            boolean container,
            Tallies.StepSum sum,
            Percentiles times,
            boolean working,
            Standing standing) {

        /** All time in it, in milliseconds of the scope's kind. */
        public long totalMs() {
            return working ? sum.workingMs() : sum.elapsedMs();
        }

        /**
         * How much of that was waiting: of a task, what nobody had it; of an event, all; of what a machine does, the wait for its job.
         * In working time a task's share is that of its elapsed time.
         */
        public long waitMs() {
            if (container || sum.elapsedMs() == 0) {
                return 0;
            }
            long waited =
                    switch (type) {
                        case "userTask" -> Math.max(0, sum.elapsedMs() - sum.heldMs());
                        case "serviceTask", "businessRuleTask", "sendTask", "scriptTask" -> sum.queuedMs();
                        default -> sum.elapsedMs();
                    };
            return working ? Math.round((double) waited / sum.elapsedMs() * sum.workingMs()) : waited;
        }

        /** A percentile in milliseconds, or null where none passed. */
        public Double time(int index) {
            return times.values().length == 0 ? null : times.values()[index];
        }
    }
}

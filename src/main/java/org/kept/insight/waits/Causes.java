package org.kept.insight.waits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kept.insight.rollup.CauseSums;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why work waited in a scope, in hours and in money that waited for hours. */
@Service
@Transactional(readOnly = true)
class Causes {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);

    private final CauseSums sums;
    private final CauseSql sql;
    private final JdbcClient jdbc;

    Causes(CauseSums sums, CauseSql sql, JdbcClient jdbc) {
        this.sums = sums;
        this.sql = sql;
        this.jdbc = jdbc;
    }

    /**
     * One cause.
     *
     * @param steps how many steps waited for it, which is how many rows its mark has
     * @param moneyHours by currency: each unit of it that waited an hour counts once
     */
    record Sum(Cause cause, long steps, long ms, Map<String, BigDecimal> moneyHours) {}

    /** All causes that took any time, the one with most hours first; none of a team so small that they were a person's. */
    List<Sum> of(Scope scope) {
        if (scope.fewPeople()) {
            return List.of();
        }
        Map<Cause, Waited> waited = new EnumMap<>(Cause.class);
        sums.of(scope).forEach(sum -> add(waited, sum.cause(), sum.currency(), sum.steps(), sum.ms(), sum.moneyMs()));
        jdbc.sql(sql.changes(scope)).params(scope.parameters()).query(row -> {
            add(
                    waited,
                    row.getString("cause"),
                    row.getString("currency"),
                    row.getLong("steps"),
                    row.getLong("ms"),
                    row.getBigDecimal("money_ms"));
        });
        return waited.entrySet().stream()
                .map(each -> each.getValue().sum(each.getKey()))
                .filter(sum -> sum.ms() > 0)
                .sorted(Comparator.comparingLong(Sum::ms).reversed())
                .toList();
    }

    /** Why promises' clocks stood still, the most frequent first. */
    List<String> reasons(Scope scope) {
        return jdbc.sql(sql.reasons(scope))
                .params(scope.parameters())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static void add(
            Map<Cause, Waited> waited, String cause, String currency, long steps, long ms, BigDecimal money) {
        waited.computeIfAbsent(Cause.valueOf(cause.toUpperCase(Locale.ROOT)), one -> new Waited())
                .add(currency, steps, ms, money);
    }

    private static final class Waited {

        private long steps;
        private long ms;
        private final Map<String, BigDecimal> money = new TreeMap<>();

        void add(String currency, long moreSteps, long moreMs, BigDecimal moreMoney) {
            steps += moreSteps;
            ms += moreMs;
            if (currency != null && !currency.isEmpty() && moreMoney != null) {
                money.merge(currency, moreMoney, BigDecimal::add);
            }
        }

        Sum sum(Cause cause) {
            Map<String, BigDecimal> hours = new TreeMap<>();
            money.forEach((currency, value) -> {
                if (value.signum() > 0) {
                    hours.put(currency, value.divide(HOUR, 2, RoundingMode.HALF_UP));
                }
            });
            return new Sum(cause, steps, ms, hours);
        }
    }
}

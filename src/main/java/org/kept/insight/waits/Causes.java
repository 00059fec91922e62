package org.kept.insight.waits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why work waited in a scope, in hours and in money that waited for hours. */
@Service
@Transactional(readOnly = true)
class Causes {

    private static final double HOUR = 3_600_000;

    private final CauseSql sql;
    private final JdbcClient jdbc;

    Causes(CauseSql sql, JdbcClient jdbc) {
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
        StringBuilder sums = new StringBuilder("select currency");
        for (Cause cause : Cause.values()) {
            String ms = cause.id();
            sums.append((", count(*) filter (where %1$s > 0), coalesce(sum(%1$s), 0)::bigint,"
                            + " coalesce(sum(%1$s * value::double precision), 0)")
                    .formatted(ms));
        }
        Map<Cause, Sum> found = new EnumMap<>(Cause.class);
        // Two statements, so that the first, over nearly all steps, may be worked out by several workers.
        add(found, scope, sums + " from (" + sql.plain(scope) + ") found group by 1");
        add(found, scope, sums + " from (" + sql.overlaid(scope) + ") found group by 1");
        return found.values().stream()
                .filter(sum -> sum.ms() > 0)
                .sorted(java.util.Comparator.comparingLong(Sum::ms).reversed())
                .toList();
    }

    private void add(Map<Cause, Sum> found, Scope scope, String statement) {
        jdbc.sql(statement).params(scope.parameters()).query(row -> {
            String currency = row.getString(1);
            int column = 2;
            for (Cause cause : Cause.values()) {
                Map<String, BigDecimal> money = new TreeMap<>();
                double hours = row.getDouble(column + 2) / HOUR;
                if (currency != null && hours > 0) {
                    money.put(currency.strip(), BigDecimal.valueOf(hours).setScale(2, RoundingMode.HALF_UP));
                }
                found.merge(cause, new Sum(cause, row.getLong(column), row.getLong(column + 1), money), Causes::plus);
                column += 3;
            }
        });
    }

    /** Why promises' clocks stood still, the most frequent first. */
    List<String> reasons(Scope scope) {
        return jdbc.sql(sql.reasons(scope))
                .params(scope.parameters())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Sum plus(Sum one, Sum other) {
        Map<String, BigDecimal> money = new TreeMap<>(one.moneyHours());
        other.moneyHours().forEach((currency, value) -> money.merge(currency, value, BigDecimal::add));
        return new Sum(one.cause(), one.steps() + other.steps(), one.ms() + other.ms(), money);
    }
}

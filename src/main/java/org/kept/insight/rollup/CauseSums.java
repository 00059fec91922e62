package org.kept.insight.rollup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For how long the steps of a period waited by what the log itself tells of the cause: put together from sums, exact at once. */
@Service
@Transactional(readOnly = true)
public class CauseSums {

    private static final String OF_STEP =
            """
            select coalesce(rtrim(s.currency), ''), m.cause, 1, m.ms, coalesce(m.ms * s.value, 0) from app.insight_step s
            cross join lateral (values ('queue', s.queue_ms), ('untaken', s.untaken_ms), ('idle', s.idle_ms), ('off', s.off_ms)) as m(cause, ms)
            """;

    private final JdbcClient jdbc;

    CauseSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One cause in one currency.
     *
     * @param currency empty for steps without money
     * @param steps how many waited for it
     * @param moneyMs each unit of money that waited a millisecond counts once
     */
    public record CauseSum(String currency, String cause, long steps, long ms, BigDecimal moneyMs) {}

    /** All of a scope; causes that took no time are absent. */
    public List<CauseSum> of(Scope scope) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        Pieces pieces = Tallies.pieces(scope, 'h');
        String sql =
                """
                select currency, cause, sum(steps) as steps, sum(ms) as ms, sum(money_ms) as money_ms from (
                    select currency, cause, steps, ms, money_ms from app.insight_cause where process_key = :process and %1$s%2$s
                    union all
                    %3$s where m.ms > 0 and %4$s and s.ended_at is not null and %5$s
                    union all
                    %3$s join app.insight_unfolded u on u.kind = 's' and u.id = s.id where m.ms > 0 and %4$s and %6$s
                ) all_of_them group by 1, 2"""
                        .formatted(
                                pieces.onSums(parameters),
                                Tallies.keys(scope),
                                OF_STEP,
                                scope.steps(),
                                pieces.onEdges("s.ended_at", parameters),
                                pieces.inside("s.ended_at", parameters));
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new CauseSum(
                        row.getString("currency"),
                        row.getString("cause"),
                        row.getLong("steps"),
                        row.getLong("ms"),
                        row.getBigDecimal("money_ms")))
                .list();
    }
}

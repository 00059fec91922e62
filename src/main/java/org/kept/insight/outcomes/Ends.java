package org.kept.insight.outcomes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.MarkKind;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How cases ended, and what money they were about. Their mark is {@code ended-as~outcome}. */
@Service
@Transactional(readOnly = true)
public class Ends implements MarkKind {

    private final JdbcClient jdbc;

    Ends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One kind of end. */
    public record End(String outcome, long cases, double share, Map<String, BigDecimal> money) {}

    /** The kinds of end, the most frequent first. */
    public List<End> of(Scope scope) {
        Map<String, Long> cases = new LinkedHashMap<>();
        Map<String, Map<String, BigDecimal>> money = new LinkedHashMap<>();
        jdbc.sql("select coalesce(k.outcome, '') as outcome, k.currency, count(*) as n, sum(k.value) as value"
                        + " from app.insight_case k where " + scope.cases()
                        + " and k.ended_at >= :from and k.ended_at < :to group by 1, 2")
                .params(scope.parameters())
                .query(row -> {
                    String outcome = row.getString("outcome");
                    cases.merge(outcome, row.getLong("n"), Long::sum);
                    Map<String, BigDecimal> its = money.computeIfAbsent(outcome, key -> new TreeMap<>());
                    if (row.getBigDecimal("value") != null && row.getString("currency") != null) {
                        its.merge(row.getString("currency").strip(), row.getBigDecimal("value"), BigDecimal::add);
                    }
                });
        long all = cases.values().stream().mapToLong(Long::longValue).sum();
        List<End> ends = new ArrayList<>();
        cases.forEach((outcome, n) -> ends.add(new End(outcome, n, (double) n / all, money.get(outcome))));
        ends.sort(Comparator.comparingLong(End::cases).reversed().thenComparing(End::outcome));
        return ends;
    }

    @Override
    public String id() {
        return "ended-as";
    }

    @Override
    public Selection select(Scope scope, Mark mark) {
        String sql = "select k.id, k.ref, k.ended_at as at, k." + (scope.working() ? "working_ms" : "elapsed_ms")
                + " as ms from app.insight_case k where " + scope.cases()
                + " and k.ended_at >= :from and k.ended_at < :to and coalesce(k.outcome, '') = :outcome";
        String outcome = mark.parts().isEmpty() ? "" : mark.parts().get(0);
        return Selection.of(scope, sql, "insight.mark.ended-as", List.of(), "outcome", outcome);
    }
}

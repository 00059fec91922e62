package org.kept.insight.paths;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How cases went through a process: only whole ones, those that ended in the period. */
@Service
@Transactional(readOnly = true)
public class PathBook {

    private static final double MOST = 0.8;

    private final JdbcClient jdbc;

    PathBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(
            String id, long cases, long cancelled, long folded, Double median, Long all, Long folds, Long kinds) {}

    /** The most frequent variants. */
    public Variants variants(Scope scope, int most) {
        List<Counted> counted = jdbc.sql(
                        EndedPaths.of(scope)
                                + """
                        , counted as (
                            select e.variant, count(*) as cases, count(*) filter (where e.cancelled) as cancelled,
                                count(*) filter (where e.way <> e.variant) as folded,
                                percentile_cont(0.5) within group (order by e.ms) as median
                            from ended e group by e.variant
                        ) select c.*, sum(c.cases) over () as all_cases, sum(c.folded) over () as all_folded, count(*) over () as kinds
                        from counted c order by c.cases desc, c.variant""")
                .params(scope.parameters())
                .query((row, number) -> new Counted(
                        row.getString("variant"),
                        row.getLong("cases"),
                        row.getLong("cancelled"),
                        row.getLong("folded"),
                        (Double) row.getObject("median"),
                        row.getLong("all_cases"),
                        row.getLong("all_folded"),
                        row.getLong("kinds")))
                .list();
        if (counted.isEmpty()) {
            return new Variants(0, 0, List.of(), 0, 0, 0);
        }
        List<Counted> shown = counted.subList(0, Math.min(most, counted.size()));
        Map<String, List<String>> lines = lines(scope, shown);
        long all = counted.get(0).all();
        List<Variants.Variant> first = new ArrayList<>();
        long covered = 0;
        for (Counted one : shown) {
            covered += one.cases();
            first.add(new Variants.Variant(
                    one.id(),
                    lines.getOrDefault(one.id(), List.of()),
                    one.cases(),
                    (double) one.cases() / all,
                    (double) covered / all,
                    one.median(),
                    one.cancelled(),
                    one.folded()));
        }
        return new Variants(
                all,
                counted.get(0).kinds(),
                first,
                covered,
                forMost(counted, all),
                counted.get(0).folds());
    }

    private static long forMost(List<Counted> counted, long all) {
        long sum = 0;
        for (int i = 0; i < counted.size(); i++) {
            sum += counted.get(i).cases();
            if (sum >= MOST * all) {
                return i + 1L;
            }
        }
        return counted.size();
    }

    private Map<String, List<String>> lines(Scope scope, List<Counted> shown) {
        Map<String, List<String>> lines = new TreeMap<>();
        jdbc.sql(
                        EndedPaths.of(scope)
                                + "select distinct on (w.variant) w.variant, w.line from ways w where w.variant::text in (:shown)")
                .params(scope.parameters())
                .param("shown", shown.stream().map(Counted::id).toList())
                .query(row -> {
                    lines.put(row.getString("variant"), texts(row.getArray("line")));
                });
        return lines;
    }

    /** What was done again, counted over all ways. */
    public Rework rework(Scope scope) {
        return Rework.of(jdbc.sql(
                        EndedPaths.of(scope)
                                + """
                        select w.steps, c.cases from (select way, count(*) as cases from ended group by way) c
                        join ways w on w.id = c.way""")
                .params(scope.parameters())
                .query((row, number) -> new Way(texts(row.getArray("steps")), row.getLong("cases")))
                .list());
    }

    /** Which sequence flows the cases took that ended, by how they ended. */
    List<Turn> turns(Scope scope) {
        return jdbc.sql(
                        EndedPaths.of(scope)
                                + """
                        select t.flows, c.outcome, c.cases from (
                            select turns, coalesce(outcome, '') as outcome, count(*) as cases from ended group by 1, 2) c
                        join turns t on t.id = c.turns""")
                .params(scope.parameters())
                .query((row, number) ->
                        new Turn(texts(row.getArray("flows")), row.getString("outcome"), row.getLong("cases")))
                .list();
    }

    /**
     * Cases that took the same flows and ended the same way.
     *
     * @param flows model#flow, each once
     */
    record Turn(List<String> flows, String outcome, long cases) {}

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

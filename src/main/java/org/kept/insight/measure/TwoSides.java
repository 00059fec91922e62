package org.kept.insight.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the cases of two scopes of one process said of its measures, by kind of case: one question to the database for all of them. */
@Service
@Transactional(readOnly = true)
public class TwoSides {

    private static final String SQL =
            """
            select m.measure, k.segment, (%1$s) is true as one, (%2$s) is true as other, count(*) as n,
                count(*) filter (where m.part > 0) as hits, array_agg(m.single) filter (where m.single is not null) as singles
            from (%3$s) m %4$s group by 1, 2, 3, 4""";

    private static final String ROWS =
            "select %1$d as measure, m.ref, m.at, m.part, %2$s as single from (%3$s) m where (%4$s) or (%5$s)";

    private final Measures measures;
    private final JdbcClient jdbc;

    TwoSides(Measures measures, JdbcClient jdbc) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /**
     * Cases of one kind.
     *
     * @param segment null where a case has no run in the log
     * @param one whether they are of the first scope; they may be of both, and of neither where only the period is right
     * @param hits how many reached it, where the measure is a share
     * @param singles what each of them said, where it is a median; in no order
     */
    public record Told(String measure, String segment, boolean one, boolean other, int n, int hits, double[] singles) {}

    /** What is told of each of these measures. */
    public List<Told> of(Scope one, Scope other, List<CaseMeasure> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        String rows = IntStream.range(0, asked.size())
                .mapToObj(i -> ROWS.formatted(
                        i,
                        asked.get(i).kind() == Kind.SHARE
                                ? "null::double precision"
                                : "(" + measures.single(one, asked.get(i)) + ")::double precision",
                        asked.get(i).sql(),
                        Measures.during(one),
                        Measures.during(other)))
                .collect(Collectors.joining(" union all "));
        Map<String, Object> parameters = new HashMap<>(one.parameters());
        other.parameters().forEach((name, value) -> parameters.put("other_" + name, value));
        jdbc.sql(Measures.ROOM).query(String.class).single();
        String sql = SQL.formatted(
                Measures.within(one), Measures.within(other).replace("= :", "= :other_"), rows, measures.runOf(one));
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Told(
                        asked.get(row.getInt("measure")).id(),
                        row.getString("segment"),
                        row.getBoolean("one"),
                        row.getBoolean("other"),
                        row.getInt("n"),
                        row.getInt("hits"),
                        Courses.doubles(row.getArray("singles"))))
                .list();
    }
}

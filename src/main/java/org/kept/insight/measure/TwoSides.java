package org.kept.insight.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the cases of two scopes of one process said of a measure, by kind of case: one question to the database. */
@Service
@Transactional(readOnly = true)
public class TwoSides {

    private static final String SQL =
            """
            select k.segment, (%1$s) is true as one, (%2$s) is true as other, count(*) as n, count(*) filter (where m.part > 0) as hits, %3$s as singles
            from (select m.* from (%4$s) m where (%5$s) or (%6$s)) m %7$s group by 1, 2, 3""";

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
    public record Told(String segment, boolean one, boolean other, int n, int hits, double[] singles) {}

    /** What is told of this measure. */
    public List<Told> of(Scope one, Scope other, CaseMeasure asked) {
        Map<String, Object> parameters = new HashMap<>(one.parameters());
        other.parameters().forEach((name, value) -> parameters.put("other_" + name, value));
        String sql = SQL.formatted(
                Measures.within(one),
                Measures.within(other).replace("= :", "= :other_"),
                asked.kind() == Kind.SHARE
                        ? "null::double precision[]"
                        : "array_agg((" + measures.single(one, asked) + ")::double precision)",
                asked.sql(),
                Measures.during(one),
                Measures.during(other),
                measures.runOf(one, "m", "at"));
        jdbc.sql(Measures.ROOM).query(String.class).single();
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Told(
                        row.getString("segment"),
                        row.getBoolean("one"),
                        row.getBoolean("other"),
                        row.getInt("n"),
                        row.getInt("hits"),
                        Courses.doubles(row.getArray("singles"))))
                .list();
    }
}

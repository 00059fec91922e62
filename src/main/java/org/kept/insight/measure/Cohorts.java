package org.kept.insight.measure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.MarkKind;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.kept.insight.statistics.Comparison;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases by when they began, so that a version is judged by those that began under it: migrated cases are neither's and left out. Their
 * mark is {@code cohort~measure~begun~until}, with a version where only its cases count.
 */
@Service
@Transactional(readOnly = true)
public class Cohorts implements MarkKind {

    /** The time from beginning to end, which every process has. */
    public static final String CYCLE_TIME = "cycleTimeP50";

    /** What comes after everything. */
    private static final Instant EVER = Instant.parse("2199-12-31T00:00:00Z");

    private final Measures measures;
    private final JdbcClient jdbc;

    Cohorts(Measures measures, JdbcClient jdbc) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /**
     * Cases that began in a time.
     *
     * @param scope the process and the time; with a version only its cases
     * @param measure what is told of them
     */
    public record Cohort(Scope scope, String measure) {

        /** Its mark. */
        public Mark mark() {
            return scope.version() == null
                    ? Mark.of("cohort", measure, scope.from(), scope.to())
                    : Mark.of("cohort", measure, scope.from(), scope.to(), scope.version());
        }
    }

    /** The second against the first, of the same process and measure. */
    public Comparison compare(Cohort before, Cohort after) {
        Kind kind = before.measure().equals(CYCLE_TIME)
                ? Kind.MEDIAN_TIME
                : measures.get(before.scope().processKey(), before.measure()).kind();
        return sample(after, kind).against(sample(before, kind), kind);
    }

    private Sample sample(Cohort cohort, Kind kind) {
        List<double[]> pairs = jdbc.sql("select m.single, m.whole from (" + rows(cohort) + ") m")
                .params(parameters(cohort.scope()))
                .query((row, number) -> new double[] {row.getDouble("single"), row.getDouble("whole")})
                .list();
        return new Sample(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    }

    @Override
    public String id() {
        return "cohort";
    }

    @Override
    public Selection select(Scope scope, Mark mark) {
        Scope began = scope.during(mark.moment(1), mark.moment(2))
                .ofVersion(mark.optional(3) == null ? null : version(mark.part(3)));
        Cohort cohort = new Cohort(began, mark.part(0));
        String sql = "select m.id, m.ref, m.at, m.ms from (" + rows(cohort) + ") m";
        return new Selection(sql, parameters(began), "insight.mark.cohort", List.of(began.firstDay(), began.lastDay()));
    }

    /** Rows with what the measure says of each, as {@code single} and {@code whole}, and what a list of cases needs. */
    private String rows(Cohort cohort) {
        String began = " and k.version = k.last_version and k.started_at >= :begun and k.started_at < :until"
                + (cohort.scope().version() == null ? "" : " and k.version = :version");
        if (cohort.measure().equals(CYCLE_TIME)) {
            return "select k.id, k.ref, k.ended_at as at, k.elapsed_ms as ms, k.elapsed_ms / 1000.0 as single, 1 as whole"
                    + " from app.insight_case k where k.process_key = :process and k.ended_at is not null and not k.cancelled"
                    + began;
        }
        Scope ever = cohort.scope().during(cohort.scope().from(), EVER).ofVersion(null);
        CaseMeasure measure = measures.get(cohort.scope().processKey(), cohort.measure());
        String single = measure.kind() == Kind.RATIO ? "m.part" : measures.single(ever, measure);
        String ms = measure.kind() == Kind.MEDIAN_TIME ? "((" + single + ") * 1000)::bigint" : "null::bigint";
        return "select m.run as id, m.ref, m.at, " + ms + " as ms, " + single
                + " as single, coalesce(m.whole, 1) as whole from (" + measures.runs(ever, measure, began) + ") m";
    }

    private static Map<String, Object> parameters(Scope scope) {
        Map<String, Object> parameters =
                new HashMap<>(scope.during(scope.from(), EVER).parameters());
        parameters.put("begun", Timestamp.from(scope.from()));
        parameters.put("until", Timestamp.from(scope.to()));
        return parameters;
    }

    private static Integer version(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw Mark.notOurs();
        }
        return Integer.valueOf(text);
    }
}

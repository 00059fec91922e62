package org.kept.insight.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasures;
import org.kept.insight.InsightSettings;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.MarkKind;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.kept.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the processes are judged by: every measure of every module, worked out for any scope, with its cases. */
@Service
@Transactional(readOnly = true)
public class Measures implements MarkKind {

    /**
     * For the rest of a transaction that reads a year of cases at once: what does not fit is sorted and joined by way of the disk, and who
     * reads beside others leaves them their processors.
     */
    public static final String ROOM =
            "select set_config('work_mem', '64MB', true) || set_config('max_parallel_workers_per_gather', '0', true)";

    /** The last run of the case that had begun by then, or else its first: all runs are laid in line once, not looked up for each row. */
    private static final String RUN_OF =
            """
            left join (select k.*, lag(k.started_at) over its as earlier, lead(k.started_at) over its as later from app.insight_case k
                where k.process_key = :process window its as (partition by k.ref order by k.started_at, k.id)) k
            on k.ref = %1$s.ref and (k.earlier is null or k.started_at <= %1$s.%2$s) and (k.later is null or %1$s.%2$s < k.later)""";

    /** Where every case has run once, there is nothing to choose. */
    private static final String ONLY_RUN =
            " left join app.insight_case k on k.ref = %1$s.ref and k.process_key = :process";

    private final JdbcClient jdbc;
    private final List<CaseMeasures> modules;
    private final InsightSettings settings;

    Measures(JdbcClient jdbc, List<CaseMeasures> modules, InsightSettings settings) {
        this.jdbc = jdbc;
        this.modules = modules;
        this.settings = settings;
    }

    /**
     * A measure worked out.
     *
     * @param value null where there is nothing to say it of, or so few people that it would be said of a person
     * @param n of how many cases
     */
    public record Reading(CaseMeasure measure, Double value, long n) {}

    /** The measures of a process: those of its module, or where no module gives any, those that any process has. */
    public List<CaseMeasure> of(String processKey) {
        List<CaseMeasure> own = modules.stream()
                .filter(module -> module.processKey().equals(processKey))
                .flatMap(module -> module.measures().stream())
                .toList();
        return own.isEmpty() ? GeneralMeasures.of(processKey) : own;
    }

    /** The measure of that id. */
    public CaseMeasure get(String processKey, String id) {
        return of(processKey).stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("measure"));
    }

    /** All measures of the scope's process. */
    public List<Reading> read(Scope scope) {
        return of(scope.processKey()).stream().map(one -> read(scope, one)).toList();
    }

    /** One measure in the scope. */
    public Reading read(Scope scope, CaseMeasure measure) {
        return jdbc.sql("select count(*) as n, " + aggregate(scope, measure) + " as value from ("
                        + rows(scope, measure, "") + ") m")
                .params(scope.parameters())
                .query((row, number) -> new Reading(
                        measure,
                        Optional.ofNullable(scope.fewPeople() ? null : row.getBigDecimal("value"))
                                .map(java.math.BigDecimal::doubleValue)
                                .orElse(null),
                        row.getLong("n")))
                .single();
    }

    @Override
    public String id() {
        return "measure";
    }

    /** {@code measure~id}, or {@code measure~id~hit} and {@code measure~id~miss} for the two sides of a share. */
    @Override
    public Selection select(Scope scope, Mark mark) {
        CaseMeasure measure = get(scope.processKey(), mark.part(0));
        String side = mark.optional(1);
        if (side != null && scope.fewPeople()) {
            throw Mark.notOurs(); // How many of them reached it is the value that is not told.
        }
        String only = side == null
                ? ""
                : switch (side) {
                    case "hit" -> " and m.part > 0";
                    case "miss" -> " and m.part <= 0";
                    default -> throw Mark.notOurs();
                };
        String sql = "select m.run as id, m.ref, m.at, "
                + (measure.kind() == CaseMeasure.Kind.MEDIAN_TIME
                        ? "((" + single(scope, measure) + ") * 1000)::bigint"
                        : "null::bigint")
                + " as ms from (" + runs(scope, measure, only) + ") m";
        return Selection.of(
                scope, sql, "insight.mark.measure" + (side == null ? "" : "." + side), List.of(measure.words()));
    }

    private static boolean plain(Scope scope) {
        return scope.version() == null && scope.team() == null && scope.segment() == null;
    }

    /**
     * The period stands in the text. As parameters, PostgreSQL would soon plan for a period of unknown length, and take a few rows for
     * granted where there is a year of them.
     */
    static String during(Scope scope) {
        return "m.at >= timestamptz '" + scope.from() + "' and m.at < timestamptz '" + scope.to() + "'";
    }

    /** Which rows are the scope's, over {@code m} and its run {@code k}. */
    static String within(Scope scope) {
        return during(scope) + (plain(scope) ? "" : " and " + scope.cases());
    }

    /** The rows with the run of each case, which only lists and parts of the work need. */
    String runs(Scope scope, CaseMeasure measure, String only) {
        return "select m.*, k.id as run from (" + measure.sql() + ") m " + runOf(scope) + " where " + within(scope)
                + only;
    }

    private String runOf(Scope scope) {
        return runOf(scope, "m", "at");
    }

    /**
     * Joins {@code k}, the run of the case that a row is of. Those that ran again are counted, for whether any exists would be looked for in
     * the table itself.
     *
     * @param row the name of what has a {@code ref}
     * @param moment its column that says which run of the case is meant
     */
    public String runOf(Scope scope, String row, String moment) {
        boolean again = jdbc.sql(
                        "select count(*) > 0 from app.insight_case where process_key = :process and name <> ref")
                .param("process", scope.processKey())
                .query(Boolean.class)
                .single();
        return (again ? RUN_OF : ONLY_RUN).formatted(row, moment);
    }

    String rows(Scope scope, CaseMeasure measure, String only) {
        return plain(scope)
                ? "select m.* from (" + measure.sql() + ") m where " + during(scope) + only
                : runs(scope, measure, only);
    }

    String aggregate(Scope scope, CaseMeasure measure) {
        return switch (measure.kind()) {
            case SHARE, RATIO -> "sum(m.part)::numeric / nullif(sum(m.whole), 0)";
            case MEDIAN_TIME, MEDIAN_VALUE ->
                "percentile_cont(0.5) within group (order by (" + single(scope, measure) + ")::double precision)";
        };
    }

    String single(Scope scope, CaseMeasure measure) {
        return switch (measure.kind()) {
            case SHARE, MEDIAN_VALUE -> "m.part";
            case RATIO -> "m.part / nullif(m.whole, 0)";
            case MEDIAN_TIME ->
                scope.working()
                        ? "(app.insight_worked('%1$s', m.ended) - app.insight_worked('%1$s', m.began)) / 1000.0"
                                .formatted(settings.calendar())
                        : "extract(epoch from m.ended - m.began)";
        };
    }

    /** The measures by process, for pages that show all of them. */
    public Map<String, List<CaseMeasure>> all() {
        return modules.stream()
                .collect(java.util.stream.Collectors.toMap(
                        CaseMeasures::processKey, CaseMeasures::measures, (one, other) -> one, java.util.TreeMap::new));
    }
}
